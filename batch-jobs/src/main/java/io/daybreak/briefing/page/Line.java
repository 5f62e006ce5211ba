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

    static Line of(String markdown, String text) {
        return new Line(markdown, text, List.of());
    }

    /** The reference to the evidence, as Markdown. */
    public String refs() {
        return evidence.isEmpty() ? "" : " [" + String.join(", ", evidence) + "](#evidence)";
    }

    /** With another line behind it. */
    Line and(Line more) {
        List<String> both = new ArrayList<>(evidence);
        both.addAll(more.evidence());
        return new Line(markdown + " → " + more.markdown(), text + " → " + more.text(), both);
    }
}
