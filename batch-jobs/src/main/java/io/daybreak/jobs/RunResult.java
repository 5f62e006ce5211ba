package io.daybreak.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What a run has done.
 *
 * @param table that the last step wrote
 * @param rows that the last step wrote
 * @param next the step of the day that comes after it; null after the last
 */
public record RunResult(String table, long rows, @Nullable String next) {}
