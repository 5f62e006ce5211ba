package io.daybreak.features.logline;

/** Takes the byte-order mark and the codes for colours (ECMA-48 control sequences) off a line. */
final class Terminal {
    private static final char ESCAPE = '\u001b';

    private Terminal() {}

    /** The line without them; the line itself where it has none. */
    static String plain(String line) {
        boolean marked = !line.isEmpty() && line.charAt(0) == '\ufeff';
        if (!marked && line.indexOf(ESCAPE) < 0) {
            return line;
        }
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = marked ? 1 : 0; i < line.length(); i++) {
            if (line.charAt(i) == ESCAPE) {
                i = sequenceEnd(line, i);
            } else {
                plain.append(line.charAt(i));
            }
        }
        return plain.toString();
    }

    /** The index of the last character of the sequence that starts at an escape. */
    private static int sequenceEnd(String line, int escape) {
        if (escape + 1 >= line.length() || line.charAt(escape + 1) != '[') {
            return escape;
        }
        int at = escape + 2;
        while (at < line.length() && (line.charAt(at) < '@' || line.charAt(at) > '~')) {
            at++;
        }
        return at;
    }
}
