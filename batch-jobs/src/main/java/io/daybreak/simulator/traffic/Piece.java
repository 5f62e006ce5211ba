package io.daybreak.simulator.traffic;

/**
 * A finished piece of the day: gzip members for the three files, and how many rows are in them.
 */
public record Piece(byte[] metrics, byte[] logs, byte[] spans, int metricPoints, int logRecords, int spanRows) {}
