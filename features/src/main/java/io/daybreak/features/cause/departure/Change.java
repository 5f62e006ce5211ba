package io.daybreak.features.cause.departure;

/**
 * A deploy, configuration or flag event.
 *
 * @param minute when, since 1970-01-01T00:00Z
 * @param service whose; empty where it is of none
 * @param kind deploy, config, flag
 * @param version empty where none is known
 */
public record Change(long minute, String service, String kind, String version) {}
