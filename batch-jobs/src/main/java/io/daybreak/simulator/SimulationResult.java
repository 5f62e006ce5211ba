package io.daybreak.simulator;

import java.nio.file.Path;

/**
 * What was written.
 *
 * @param set the folder of the telemetry set
 */
public record SimulationResult(Path set, long metricPoints, long logRecords, long spans, int faults) {

    public long rows() {
        return metricPoints + logRecords + spans;
    }
}
