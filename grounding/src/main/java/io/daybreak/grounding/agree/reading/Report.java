package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.text.mention.Mention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What the checks of a sentence found. */
public final class Report {
    private final Set<String> disagreements = new LinkedHashSet<>();
    private final Set<String> unsaid = new LinkedHashSet<>();
    private final TreeMap<Integer, Mention> uncovered = new TreeMap<>();

    public void disagree(String why) {
        disagreements.add(why);
    }

    /** What a claim states and the sentence leaves out: where it has something of its own in its place, that is what is wrong with it. */
    public void unsaid(String why) {
        unsaid.add(why);
    }

    public void uncovered(Mention mention) {
        uncovered.put(mention.start(), mention);
    }

    public Findings findings() {
        if (uncovered.isEmpty()) {
            disagreements.addAll(unsaid);
        }
        List<String> texts = uncovered.values().stream()
                .map(mention -> mention.text().strip())
                .toList();
        return new Findings(List.copyOf(disagreements), texts);
    }
}
