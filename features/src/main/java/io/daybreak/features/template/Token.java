package io.daybreak.features.template;

/**
 * A part of a message.
 *
 * @param type one of the constants here
 * @param text as the template spells it: words and delimiters as they are, what varies as {@link Template#WILDCARD}
 */
record Token(byte type, String text) {
    static final byte BLANK = 0;
    static final byte DELIMITER = 1;
    /** Without digits, or with so few that it may be a constant. */
    static final byte WORD = 2;
    /** Digits within constant text. */
    static final byte MIXED = 3;
    /** A value as a whole. */
    static final byte MASK = 4;

    /** Whether it stands between blanks and delimiters. */
    boolean atom() {
        return type >= WORD;
    }

    boolean varies() {
        return type >= MIXED;
    }

    /** Whether it is a value, or a word that looks like one. */
    boolean valuelike() {
        return varies() || Column.identifier(text);
    }
}
