package io.daybreak.features.template;

/** Units that belong to the number before them, because a log writes the same quantity now with one and now with another. */
final class Unit {
    private static final String[] TIMES = {"sec", "secs", "second", "seconds", "ms", "s", "min"};

    private Unit() {}

    /** The end of a size in bytes (5.2 KB, 3 B, 4.1 MiB) whose number is {@code [from, to)}; {@code to} where no unit follows. */
    static int end(char[] text, int from, int to, int length) {
        if (to + 1 >= length || text[to] != ' ' || !Atom.numeric(text, from, to)) {
            return to;
        }
        int at = to + 1;
        at += "KMGTPk".indexOf(text[at]) >= 0 ? 1 : 0;
        at += at > to + 1 && text[at] == 'i' ? 1 : 0;
        boolean bytes = at < length && text[at] == 'B' && !Atom.isLetter(text[at + 1]) && !Atom.isDigit(text[at + 1]);
        return bytes ? at + 1 : to;
    }

    /** The end of a duration below one unit ({@code <1 sec}) at {@code from}; {@code from} where there is none. */
    static int lessThanEnd(char[] text, int from, int length) {
        int at = from + 1;
        while (at < length && Atom.isDigit(text[at])) {
            at++;
        }
        if (at == from + 1) {
            return from;
        }
        int start = Atom.blanksEnd(text, at, length);
        for (String unit : TIMES) {
            int end = start + unit.length();
            if (end <= length && matches(text, start, unit) && !Atom.isLetter(text[end])) {
                return end;
            }
        }
        return from;
    }

    private static boolean matches(char[] text, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
