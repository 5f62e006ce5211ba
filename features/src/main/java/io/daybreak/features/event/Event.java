package io.daybreak.features.event;

import java.util.Map;

/**
 * One event of a log file.
 *
 * @param text its lines without their wrapper, joined by line feeds
 * @param line number of its first line in the file, from 1
 * @param lines how many lines of the file it is made of
 * @param timeNanos nanoseconds since 1970 as the wrapper says it, else as the event beside it says it;
 *     {@link io.daybreak.features.logline.LogLine#NO_TIME} where neither says one. A time in the text goes before it
 * @param fields what the wrapper says: {@code pod}, {@code container}, {@code stream}, {@code host}
 */
public record Event(String text, long line, int lines, long timeNanos, Map<String, String> fields) {}
