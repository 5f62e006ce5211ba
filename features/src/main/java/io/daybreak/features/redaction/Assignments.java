package io.daybreak.features.redaction;

import java.util.Locale;
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
    private static final Set<String> NOTHING =
            Set.of("null", "none", "nil", "true", "false", "undefined", "empty", "required", "redacted", "yes", "no");

    private Assignments() {}

    /** The value behind the equals sign or colon at {@code sign}. */
    static @Nullable Span at(String text, int sign) {
        boolean password = PASSWORDS.contains(ending(text, sign, PASSWORDS));
        if (!password && ending(text, sign, TOKENS).isEmpty()) {
            return null;
        }
        int start = sign + 1;
        while (start < text.length()
                && (text.charAt(start) == ' ' || text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ' && "\"',;&)}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean secret = end - start >= (password ? 1 : SHORTEST_TOKEN)
                && secret(text.substring(start, end))
                && !marked(text, start, end);
        return secret ? new Span(start, end, password ? Sensitive.PASSWORD : Sensitive.TOKEN) : null;
    }

    /** Whether the value is that of a mark. */
    private static boolean marked(String text, int start, int end) {
        return end - start == Redactor.MARK_DIGITS && end < text.length() && text.charAt(end) == ']';
    }

    private static boolean secret(String value) {
        boolean masked = value.chars().allMatch(c -> c == '*' || c == 'x' || c == 'X');
        boolean mark = "[<{$".indexOf(value.charAt(0)) >= 0;
        return !masked && !mark && !NOTHING.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether the key before {@code sign} ends as one of a secret does: most keys do not, and need no second look. */
    static boolean mayBeSecret(String text, int sign) {
        int end = sign;
        while (end > 0
                && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'' || text.charAt(end - 1) == ' ')) {
            end--;
        }
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

    /** The name of the set that the key before {@code sign} is, or ends with after a joint; else empty. */
    private static String ending(String text, int sign, Set<String> names) {
        int end = sign;
        while (end > 0
                && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_KEY && part(text.charAt(start - 1))) {
            start--;
        }
        if (end - start < 3) {
            return "";
        }
        String key = snake(text, start, end);
        for (int joint = 0; joint >= 0; joint = key.indexOf('_', joint) < 0 ? -1 : key.indexOf('_', joint) + 1) {
            if (names.contains(key.substring(joint))) {
                return key.substring(joint);
            }
        }
        return "";
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
        while (start > earliest && text.charAt(start - 1) > ' ' && text.charAt(start - 1) != '/') {
            start--;
            colon = text.charAt(start) == ':' ? start : colon;
        }
        boolean url = start >= 3 && text.startsWith("://", start - 3);
        return url && colon >= start && colon + 1 < at ? new Span(colon + 1, at, Sensitive.PASSWORD) : null;
    }
}
