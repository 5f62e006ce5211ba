package io.daybreak.source;

/** How an input's text is laid out. One record is one line in both. */
public enum InputFormat {
    /** RFC 4180 with a header line that names the columns. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES
}
