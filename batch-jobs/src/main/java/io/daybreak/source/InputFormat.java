package io.daybreak.source;

/** How an input's text is laid out. */
public enum InputFormat {
    /** RFC 4180 with a header line that names the columns. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES,
    /** Lines of a log as a process wrote them, whatever their shape; an event may have several. */
    TEXT
}
