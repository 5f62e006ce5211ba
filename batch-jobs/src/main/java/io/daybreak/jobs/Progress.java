package io.daybreak.jobs;

import io.daybreak.features.Day;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells a person how far a run is: a bar on a terminal, a plain line a step elsewhere. */
public final class Progress {
    private final PrintStream out;
    private final boolean terminal;
    private @Nullable ProgressBar bar;

    /**
     * @param out where to write, usually standard error
     * @param terminal whether a person looks at it
     */
    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void begin(String job, Day day, int steps) {
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(job + " " + day.date())
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        } else {
            out.printf(Locale.ROOT, "%s %s%n", job, day.date());
        }
    }

    void stepBegins(DayStep step) {
        if (bar != null) {
            bar.setExtraMessage(" " + step.name());
        }
    }

    void stepEnds(DayStep step, long rows, double seconds, boolean done) {
        if (bar != null) {
            bar.step();
        } else if (done) {
            String parts = step.parts().get();
            out.printf(
                    Locale.ROOT,
                    "  %-10s %,14d rows %8.1f s  -> %s%s%n",
                    step.name(),
                    rows,
                    seconds,
                    step.table(),
                    parts.isEmpty() ? "" : " (" + parts + ")");
        } else {
            out.printf(Locale.ROOT, "  %-10s failed after %.1f s%n", step.name(), seconds);
        }
    }

    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
