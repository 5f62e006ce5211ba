package io.daybreak.simulator.plan;

/**
 * Something that breaks, and when.
 *
 * @param service the service at fault, by its index
 * @param call the call it acts on, by its index; -1 where it acts on the service as a whole
 * @param onset first second, since 1970
 * @param end first second after it
 * @param intensity 0 to 1: how bad, within what the kind can be
 * @param narrow whether one instance suffers instead of all, for kinds that can
 */
public record Fault(
        String id, FaultKind kind, int service, int call, long onset, long end, double intensity, boolean narrow) {

    /** The share of its strength that the fault has in the step that begins at {@code second}. */
    public double strength(long second) {
        if (second < onset || second >= end) {
            return 0;
        }
        double ramp = Math.min(60, (end - onset) * 0.1);
        return Math.min(1, (second - onset + 15) / Math.max(15, ramp));
    }

    /** How far the fault has come, 0 at its onset to 1 at its end; outside it 0. */
    public double progress(long second) {
        return second < onset || second >= end ? 0 : (second - onset) / (double) (end - onset);
    }

    Fault named(String other) {
        return new Fault(other, kind, service, call, onset, end, intensity, narrow);
    }
}
