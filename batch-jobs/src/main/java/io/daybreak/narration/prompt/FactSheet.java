package io.daybreak.narration.prompt;

import io.daybreak.grounding.measure.Measure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The facts of a prompt by the short names that an answer may use: F1, F2, ... */
public final class FactSheet {
    private final Map<Measure, String> names = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    /** The name of a measure, which is made where it has none. */
    String name(Measure measure) {
        return names.computeIfAbsent(measure, unnamed -> {
            String name = "F" + (names.size() + 1);
            measures.put(name, unnamed);
            return name;
        });
    }

    boolean has(Measure measure) {
        return names.containsKey(measure);
    }

    /** What a name stands for; empty where no such fact was given. */
    public Optional<Measure> measure(String name) {
        return Optional.ofNullable(measures.get(name));
    }
}
