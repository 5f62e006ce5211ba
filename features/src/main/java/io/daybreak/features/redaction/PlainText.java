package io.daybreak.features.redaction;

/** Text of the telemetry as people see it: one line, without what cannot be seen or turns the direction. */
public final class PlainText {
    private PlainText() {}

    /** Without control, format, private and blank characters; line breaks and tabs are blanks, and blanks are single. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                default -> {
                    if (!isBlank(point)) {
                        clean.appendCodePoint(point);
                    }
                }
            }
        });
        return clean.toString().replaceAll("\\s+", " ").strip();
    }

    /** Letters that show nothing, such as the fillers of Hangul and variation selectors. */
    private static boolean isBlank(int point) {
        return point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x034F
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF;
    }

    /** The same, with an ellipsis behind so many characters. */
    public static String of(String text, int longest) {
        String clean = of(text);
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest)) + "…";
    }
}
