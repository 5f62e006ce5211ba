package io.daybreak.features.redaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that the key before them calls secret, and passwords in URLs. */
final class Assignments {
    /** Characters of user and password in an address: text full of at signs is read once, not once for each of them. */
    private static final int LONGEST_LOGIN = 512;

    private static final int LONGEST_KEY = 40;
    private static final int SHORTEST_TOKEN = 8;
    private static final Set<String> PASSWORDS =
            Set.of("password", "passwd", "pwd", "passphrase", "secret", "client_secret", "credential", "credentials");
    private static final Set<String> TOKENS = Set.of(
            "token",
            "access_token",
            "auth_token",
            "refresh_token",
            "session_token",
            "api_key",
            "apikey",
            "access_key",
            "secret_key",
            "private_key",
            "x_api_key");

    /** What stands between a key and its sign, by character. */
    private static final boolean[] BETWEEN = new boolean[128];

    static {
        for (char c : "\"' \\]".toCharArray()) {
            BETWEEN[c] = true;
        }
    }

    private Assignments() {}

    /** The value behind the equals sign or colon at {@code sign}. */
    static @Nullable Span at(String text, int sign) {
        int keyEnd = keyEnd(text, sign);
        boolean password = endsAs(text, keyEnd, PASSWORDS);
        if (!password && !endsAs(text, keyEnd, TOKENS) || marked(text, keyEnd, sign)) {
            return null;
        }
        return password
                ? AssignedValue.of(text, keyEnd, sign, 1, Sensitive.PASSWORD)
                : AssignedValue.of(text, keyEnd, sign, SHORTEST_TOKEN, Sensitive.TOKEN);
    }

    /** Whether key and sign are those of a mark. */
    private static boolean marked(String text, int keyEnd, int sign) {
        return Sensitive.markEnd(text, keyEnd - "[password".length()) > sign
                || Sensitive.markEnd(text, keyEnd - "[token".length()) > sign;
    }

    /** Whether the key before {@code sign} ends as one of a secret does: most keys do not, and need no second look. */
    static boolean mayBeSecret(String text, int sign) {
        int end = keyEnd(text, sign);
        if (end < 3) {
            return false;
        }
        char before = (char) (text.charAt(end - 2) | 0x20);
        return switch (text.charAt(end - 1) | 0x20) {
            case 'd' -> before == 'r' || before == 'w';
            case 'e' -> before == 's';
            case 't' -> before == 'e';
            case 'l' -> before == 'a';
            case 's' -> before == 'l';
            case 'n', 'y' -> before == 'e';
            default -> false;
        };
    }

    /** The end of the key before {@code sign}: quotes, escaped perhaps, blanks and a closing bracket may stand between. */
    private static int keyEnd(String text, int sign) {
        int end = sign;
        while (end > 0 && between(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean between(char c) {
        return c < BETWEEN.length && BETWEEN[c];
    }

    /** Whether the key that ends there is one of the names, or ends with one after a joint; an escape may stand before it. */
    private static boolean endsAs(String text, int end, Set<String> names) {
        int start = end;
        while (start > 0 && end - start < LONGEST_KEY && part(text.charAt(start - 1))) {
            start--;
        }
        if (end - start < 3) {
            return false;
        }
        String key = snake(text, start, end);
        if (names.contains(key) || start > 0 && text.charAt(start - 1) == '\\' && names.contains(key.substring(1))) {
            return true;
        }
        int joint = key.indexOf('_');
        while (joint >= 0 && !names.contains(key.substring(joint + 1))) {
            joint = key.indexOf('_', joint + 1);
        }
        return joint >= 0;
    }

    /** A key in lower case with underscores: accessToken, access-token and ACCESS_TOKEN are one. */
    private static String snake(String text, int from, int to) {
        StringBuilder key = new StringBuilder(to - from + 4);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean hump = i > from && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
            key.append(hump ? "_" : "").append(c == '-' || c == '.' ? '_' : Character.toLowerCase(c));
        }
        return key.toString();
    }

    private static boolean part(char c) {
        return Text.letter(c) || Text.digit(c) || c == '_' || c == '-' || c == '.';
    }

    /** The password of {@code scheme://user:password@host} whose at sign is at {@code at}. */
    static @Nullable Span inUrl(String text, int at, int from) {
        int start = at;
        int colon = -1;
        int earliest = Math.max(from, at - LONGEST_LOGIN);
        while (start > earliest && login(text.charAt(start - 1))) {
            start--;
            colon = text.charAt(start) == ':' ? start : colon;
        }
        boolean url = start >= 3 && text.startsWith("://", start - 3);
        return url && colon >= start && colon + 1 < at ? new Span(colon + 1, at, Sensitive.PASSWORD) : null;
    }

    private static boolean login(char c) {
        return c > ' ' && c != '/' && c != '"';
    }
}
