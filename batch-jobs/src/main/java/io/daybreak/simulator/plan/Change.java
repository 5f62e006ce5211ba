package io.daybreak.simulator.plan;

/**
 * What a team wrote down about a change.
 *
 * @param second since 1970
 * @param service by its index
 * @param kind deploy, config or flag
 */
public record Change(long second, int service, String kind, String version, String text) {}
