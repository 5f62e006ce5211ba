package io.daybreak.briefing.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page.
 *
 * @param markdown escaped
 * @param text plain
 * @param evidence numbers of the rows of the evidence table that carry it
 */
public record Line(String markdown, String text, List<String> evidence) {
    public Line {
        evidence = List.copyOf(evidence);
    }

    public static Line of(String markdown, String text) {
        return new Line(markdown, text, List.of());
    }

    /** The reference to the evidence, as Markdown. */
    public String refs() {
        return evidence.isEmpty() ? "" : " [" + String.join(", ", evidence) + "](#evidence)";
    }

    /** With a note on it behind it. */
    public Line and(Line more) {
        return then(" → ", more);
    }

    /** With another line behind it; evidence that they share is told once. */
    public Line then(String between, Line more) {
        List<String> both = new ArrayList<>(evidence);
        more.evidence().stream().filter(one -> !both.contains(one)).forEach(both::add);
        return new Line(markdown + between + more.markdown(), text + between + more.text(), both);
    }
}
