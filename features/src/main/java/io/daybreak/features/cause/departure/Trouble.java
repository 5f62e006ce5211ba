package io.daybreak.features.cause.departure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: when it was, and what is known beforehand.
 *
 * @param window when the trouble was
 * @param quiet stretches known to be quiet; empty where none are known
 * @param alert what raised the alarm, null where nothing did
 * @param graveTemplates ids of the log templates of severity ERROR or worse
 * @param changes those of the time before it, and others
 */
public record Trouble(
        Window window, List<Window> quiet, @Nullable Alert alert, Set<String> graveTemplates, List<Change> changes) {
    public Trouble {
        changes = List.copyOf(changes);
        quiet = List.copyOf(quiet);
        graveTemplates = Set.copyOf(graveTemplates);
    }

    /** A trouble in a system whose changes are not recorded. */
    public Trouble(Window window, List<Window> quiet, @Nullable Alert alert, Set<String> graveTemplates) {
        this(window, quiet, alert, graveTemplates, List.of());
    }

    /**
     * An alarm.
     *
     * @param service whose it was
     * @param metric the name of its signal
     */
    public record Alert(String service, String metric) {}

    boolean isQuiet(long minute) {
        return quiet.stream().anyMatch(w -> w.contains(minute));
    }
}
