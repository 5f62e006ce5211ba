package io.daybreak.features.redaction;

import org.jspecify.annotations.Nullable;

/** Tokens and keys that are known by how they begin. */
final class Secrets {
    private record Prefix(String text, int shortest, Sensitive what) {}

    /** Characters of a web token's header: text full of beginnings is not read to its end for each of them. */
    private static final int LONGEST_HEADER = 512;

    /** Prefixes as the services document them, with the fewest characters that follow. */
    private static final Prefix[] PREFIXES = {
        new Prefix("AKIA", 16, Sensitive.KEY),
        new Prefix("ASIA", 16, Sensitive.KEY),
        new Prefix("AIza", 30, Sensitive.KEY),
        new Prefix("ghp_", 30, Sensitive.TOKEN),
        new Prefix("gho_", 30, Sensitive.TOKEN),
        new Prefix("ghs_", 30, Sensitive.TOKEN),
        new Prefix("github_pat_", 30, Sensitive.TOKEN),
        new Prefix("glpat-", 20, Sensitive.TOKEN),
        new Prefix("sk_live_", 16, Sensitive.KEY),
        new Prefix("sk_test_", 16, Sensitive.KEY),
        new Prefix("sk-", 32, Sensitive.KEY),
        new Prefix("xoxb-", 20, Sensitive.TOKEN),
        new Prefix("xoxp-", 20, Sensitive.TOKEN),
    };

    private static final String BEGIN = "-----BEGIN ";
    private static final String PRIVATE = "PRIVATE KEY-----";
    private static final int SHORTEST_TOKEN = 16;
    private static final int LONGEST_SCHEME = 40;

    private Secrets() {}

    /** Whether the first two characters may be those of a secret. */
    static boolean begins(String text, int at) {
        char second = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        return switch (text.charAt(at)) {
            case 'A' -> second == 'K' || second == 'S' || second == 'I';
            case 'B', 'b' -> (second | 0x20) == 'e' || (second | 0x20) == 'a';
            case 'e' -> second == 'y';
            case 'g' -> second == 'h' || second == 'i' || second == 'l';
            case 's' -> second == 'k';
            default -> second == 'o';
        };
    }

    static @Nullable Span at(String text, int at) {
        if (text.startsWith("eyJ", at)) {
            return webToken(text, at);
        }
        if (text.regionMatches(true, at, "bearer ", 0, 7) || text.regionMatches(true, at, "basic ", 0, 6)) {
            return scheme(text, at);
        }
        for (Prefix prefix : PREFIXES) {
            if (text.startsWith(prefix.text(), at)) {
                int end = run(text, at + prefix.text().length(), text.length());
                boolean longEnough = end - at - prefix.text().length() >= prefix.shortest();
                return longEnough ? new Span(at, end, prefix.what()) : null;
            }
        }
        return null;
    }

    /** A JSON web token (RFC 7519): three parts of base64 with points between them. */
    private static @Nullable Span webToken(String text, int at) {
        int first = Math.min(run(text, at, at + LONGEST_HEADER), text.length());
        if (first >= text.length() || text.charAt(first) != '.') {
            return null;
        }
        int second = run(text, first + 1, text.length());
        if (second == first + 1 || second >= text.length() || text.charAt(second) != '.') {
            return null;
        }
        return new Span(at, run(text, second + 1, text.length()), Sensitive.TOKEN);
    }

    /** The credentials after an authorization scheme. */
    private static @Nullable Span scheme(String text, int at) {
        int start = text.indexOf(' ', at) + 1;
        int end = start;
        while (end < text.length() && (Text.base64(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end - start >= SHORTEST_TOKEN ? new Span(start, end, Sensitive.TOKEN) : null;
    }

    /** A private key block (RFC 7468), to its end line or the end of the text. */
    static @Nullable Span privateKey(String text, int at) {
        int label = text.startsWith(BEGIN, at)
                ? text.indexOf(PRIVATE, at, Math.min(text.length(), at + LONGEST_SCHEME + PRIVATE.length()))
                : -1;
        if (label < 0) {
            return null;
        }
        int end = text.indexOf(PRIVATE, label + PRIVATE.length());
        return new Span(at, end < 0 ? text.length() : end + PRIVATE.length(), Sensitive.KEY);
    }

    private static int run(String text, int from, int limit) {
        int end = from;
        while (end < Math.min(limit, text.length()) && Text.base64(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
