package io.daybreak.jobs;

import java.util.List;

/** A named range of the day's steps; each is a job of its own on the command line. */
public enum Stage {
    INGEST("land", "load"),
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

    /** The steps of the range, in their order. */
    List<DayStep> of(List<DayStep> day) {
        return day.subList(position(day, first), position(day, last) + 1);
    }

    /** The steps from the named one to the last. */
    List<DayStep> of(List<DayStep> day, String from) {
        List<DayStep> own = of(day);
        return own.subList(position(own, from), own.size());
    }

    private static int position(List<DayStep> steps, String name) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Cannot start from " + name + ": there is no such step; the steps are "
                + String.join(", ", steps.stream().map(DayStep::name).toList()));
    }
}
