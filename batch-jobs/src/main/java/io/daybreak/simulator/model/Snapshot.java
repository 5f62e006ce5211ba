package io.daybreak.simulator.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The shop during one step, as the model left it: what a request meets, and what an instance reports of itself. Arrays are by
 * slot, endpoint or call index and are not written to once the step is done.
 */
public final class Snapshot {
    /** What an instance says when its life changes. */
    public enum Life {
        STARTED,
        STOPPED,
        KILLED
    }

    /** A change in a slot's life, in this step. */
    public record Turn(int slot, String pod, Life life) {}

    public final long second;
    public final double visitors;
    public final double hostile;
    public final String[] pods;
    /** Share of its service's requests; 0 where the instance takes none. */
    public final float[] weight;
    /** Runs and reports; one that starts, hangs or is gone does not. */
    public final boolean[] reporting;
    /** Accepts connections and never answers. */
    public final boolean[] hanging;

    public final float[] waitMs;
    public final float[] spikeMs;
    public final float[] refusal;
    public final float[] writeErrors;
    public final float[] defect;
    public final float[] stretch;
    /** Share of the instance's own processor limit, 0 to 1. */
    public final float[] cpu;

    public final float[] memoryMib;
    public final float[] gcMs;
    public final float[] disk;
    public final float[] queue;
    public final float[] threads;
    public final float[] slowMs;
    public final float[] delayMs;
    public final float[] timeoutMs;
    public final List<Turn> turns = new ArrayList<>();
    /** Expected mean latency and error share over what visitors ask for. */
    public double frontMs;

    public double frontErrors;

    Snapshot(long second, Conditions conditions, int slots) {
        this.second = second;
        this.visitors = conditions.visitors;
        this.hostile = conditions.hostile;
        pods = new String[slots];
        weight = new float[slots];
        reporting = new boolean[slots];
        hanging = new boolean[slots];
        waitMs = new float[slots];
        spikeMs = floats(conditions.spikeMs);
        refusal = new float[slots];
        writeErrors = floats(conditions.writeErrors);
        defect = new float[slots];
        stretch = new float[slots];
        cpu = new float[slots];
        memoryMib = new float[slots];
        gcMs = new float[slots];
        disk = new float[slots];
        queue = new float[slots];
        threads = new float[slots];
        slowMs = floats(conditions.slowMs);
        delayMs = floats(conditions.delayMs);
        timeoutMs = floats(conditions.timeoutMs);
    }

    private static float[] floats(double[] values) {
        float[] copy = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }
}
