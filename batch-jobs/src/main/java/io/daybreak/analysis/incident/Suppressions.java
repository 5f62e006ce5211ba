package io.daybreak.analysis.incident;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** The reviewed exceptions: incidents that are known and need nobody. */
record Suppressions(@DefaultValue List<Suppression> suppressions) {

    /**
     * An exception.
     *
     * @param title of the incident, letter for letter
     * @param owner who reviewed it
     * @param reason why nobody is needed
     * @param until the last day
     */
    record Suppression(String title, String owner, String reason, LocalDate until) {
        Suppression {
            if (title == null || owner == null || reason == null || until == null) {
                throw new IllegalArgumentException("Cannot suppress incident " + title
                        + ": it needs title, owner, reason and until; add what lacks");
            }
        }
    }

    static Suppressions read(Resource resource) {
        return YamlResource.read(resource, Suppressions.class);
    }

    boolean cover(String title, LocalDate day) {
        return suppressions.stream().anyMatch(one -> one.title().equals(title) && !day.isAfter(one.until()));
    }
}
