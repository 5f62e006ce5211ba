package io.daybreak.features.incident;

/**
 * A reviewed rule's threshold was passed in sliding windows.
 *
 * @param rule the rule's name
 * @param service the service
 * @param route the route or operation; may be empty
 * @param code the error code or type
 * @param start first minute, counted from 1970-01-01T00:00Z
 * @param end the minute after the last
 * @param count matching rows in {@code [start, end)}
 */
public record RuleBreach(String rule, String service, String route, String code, long start, long end, long count) {}
