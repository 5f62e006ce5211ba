package io.daybreak.simulator;

import io.daybreak.simulator.model.Snapshot;
import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.plan.Fault;
import java.util.Optional;

/** What somebody who watches the shop's front alone would have been alarmed by. */
final class FrontView {
    private final DayPlan plan;
    private final double[] millis;
    private final double[] errors;
    private int seen;

    FrontView(DayPlan plan) {
        this.plan = plan;
        this.millis = new double[plan.steps()];
        this.errors = new double[plan.steps()];
    }

    Snapshot saw(Snapshot step) {
        millis[seen] = step.frontMs;
        errors[seen] = step.frontErrors;
        seen++;
        return step;
    }

    /** The metric of the front that left its usual range in the fault; empty if none did. */
    Optional<String> alarm(Fault fault) {
        int from = (int) (fault.onset() - plan.start()) / DayPlan.STEP_SECONDS;
        int to = (int) (fault.end() - plan.start()) / DayPlan.STEP_SECONDS;
        int before = Math.max(0, from - 80);
        if (mean(errors, from, to) > 3 * mean(errors, before, from) + 0.01) {
            return Optional.of("http.server.error.rate");
        }
        boolean late = mean(millis, from, to) > 1.4 * mean(millis, before, from);
        return late ? Optional.of("http.server.request.duration.p95") : Optional.empty();
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / Math.max(1, to - from);
    }
}
