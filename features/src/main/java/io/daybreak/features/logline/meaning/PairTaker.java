package io.daybreak.features.logline.meaning;

/** Takes keys and values of a structured line; the values it does not want are not made. */
interface PairTaker {
    /** Whether the value of the key {@code [from, to)} of a text is wanted. */
    boolean wants(String text, int from, int to);

    /** Takes a value, unescaped, of the key that was asked for last. */
    void take(String text, int from, int to, String value);
}
