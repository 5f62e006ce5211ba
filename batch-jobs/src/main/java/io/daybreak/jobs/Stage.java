package io.daybreak.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A named range of the day's steps; each is a job of its own on the command line. */
public enum Stage {
    INGEST("land", "load"),
    QUALITY("quality", "quality"),
    ANALYSE("quality", "causes"),
    BRIEF("brief", "brief"),
    DELIVER("deliver", "deliver"),
    DAY("land", "deliver");

    private final String first;
    private final String last;

    Stage(String first, String last) {
        this.first = first;
        this.last = last;
    }

    /** As run ids and monitoring name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Stage::word).toList();
    }

    String first() {
        return first;
    }

    /** The steps of the range in their order, cut to those between two named ones, both included. */
    List<DayStep> of(List<DayStep> day, @Nullable String from, @Nullable String to) {
        List<DayStep> own = day.subList(position(day, first), position(day, last) + 1);
        int start = from == null ? 0 : position(own, from);
        int end = to == null ? own.size() : position(own, to) + 1;
        if (start >= end) {
            throw new StepRangeException("Cannot run from " + from + " to " + to + ": " + to
                    + " comes first; name the steps in their order");
        }
        return own.subList(start, end);
    }

    static int position(List<DayStep> steps, String name) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new StepRangeException("Cannot run step " + name + ": there is no such step; the steps are "
                + String.join(", ", steps.stream().map(DayStep::name).toList()));
    }
}
