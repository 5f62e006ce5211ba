package io.daybreak.features.incident;

import io.daybreak.features.anomaly.Anomaly;
import java.util.List;

/**
 * Anomalies and breaches that belong together.
 *
 * @param start first minute, counted from 1970-01-01T00:00Z
 * @param end the minute after the last
 * @param services most affected first
 * @param anomalies its members in order of time
 * @param breaches the rules that it broke, in order of time
 * @param score the largest sum of its members' scores in a service at one time, per square root of its signals
 * @param coreStart first minute around the worst one in which trouble was at least half as large: what its cause is judged by
 * @param coreEnd the minute after the last
 */
public record Incident(
        long start,
        long end,
        List<String> services,
        List<Anomaly> anomalies,
        List<RuleBreach> breaches,
        double score,
        long coreStart,
        long coreEnd) {}
