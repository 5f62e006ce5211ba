package io.daybreak.verification.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Statements about a set in one language: each true one, and beside it a false one. */
final class Generated {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A statement as a line of a file.
     *
     * @param kind what it says
     * @param mutation what was done to it; empty: nothing, so it is true
     */
    record Made(String line, String text, String kind, String mutation) {
        boolean isTrue() {
            return mutation.isEmpty();
        }
    }

    private final Truth truth;
    private final boolean korean;
    private final Random random;
    private final Phrases phrases;
    private int ids;

    Generated(Truth truth, boolean korean, long seed) {
        this.truth = truth;
        this.korean = korean;
        this.random = new Random(seed);
        this.phrases = new Phrases(korean);
    }

    List<Made> make(int pairs) {
        List<Function<Scene, Supplier<Draft>>> writers = writers();
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < pairs; ) {
            Function<Scene, Supplier<Draft>> writer = writers.get(i % writers.size());
            Draft draft = truth(writer);
            Made lie = draft == null ? null : lie(writer, draft);
            if (lie == null) {
                writers.remove(writer);
                continue;
            }
            made.add(made(draft.text(), draft.claims(), draft.kind(), ""));
            made.add(lie);
            i++;
        }
        return made;
    }

    private Draft truth(Function<Scene, Supplier<Draft>> writer) {
        for (int tries = 0; tries < 400; tries++) {
            Draft draft = writer.apply(new Scene(truth, random, korean, phrases, false))
                    .get();
            if (draft != null && draft.claims().stream().allMatch(claim -> claim.holds(truth))) {
                return draft;
            }
        }
        return null;
    }

    private Made lie(Function<Scene, Supplier<Draft>> writer, Draft truthful) {
        for (int tries = 0; tries < 200; tries++) {
            if (random.nextInt(4) == 0) {
                Draft draft = writer.apply(new Scene(truth, random, korean, phrases, true))
                        .get();
                if (draft != null && !draft.claims().stream().allMatch(claim -> claim.holds(truth))) {
                    return made(draft.text(), draft.claims(), draft.kind(), "other rows");
                }
            } else {
                Mutations.Changed changed = new Mutations(random).of(truthful);
                if (changed != null) {
                    return made(changed.text(), changed.claims(), truthful.kind(), changed.mutation());
                }
            }
        }
        return null;
    }

    private Made made(String text, List<Assertion> claims, String kind, String mutation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", "g" + ids++);
        json.put("language", korean ? "ko" : "en");
        json.put("text", text);
        json.put("claims", claims.stream().map(Assertion::json).toList());
        return new Made(JSON.writeValueAsString(json), text, kind, mutation);
    }

    private List<Function<Scene, Supplier<Draft>>> writers() {
        List<Function<Scene, Supplier<Draft>>> all = new ArrayList<>();
        all.add(scene -> new Measures(scene)::metric);
        all.add(scene -> new Measures(scene)::metric);
        all.add(scene -> new Counts(scene)::points);
        all.add(scene -> new Comparisons(scene)::metrics);
        all.add(scene -> new Comparisons(scene)::averages);
        all.add(scene -> new Places(scene)::rank);
        all.add(scene -> new Findings(scene)::incident);
        if (!truth.set().all("logs").isEmpty()) {
            all.add(scene -> new Counts(scene)::logs);
            all.add(scene -> new Counts(scene)::logs);
            all.add(scene -> new Counts(scene)::instance);
            all.add(scene -> new Counts(scene)::services);
            all.add(scene -> new Measures(scene)::time);
            all.add(scene -> new Comparisons(scene)::services);
            all.add(scene -> new Comparisons(scene)::services);
            all.add(scene -> new Comparisons(scene)::before);
            all.add(scene -> new Comparisons(scene)::windows);
            all.add(scene -> new Places(scene)::share);
            all.add(scene -> new Findings(scene)::order);
            all.add(scene -> new Findings(scene)::absent);
            all.add(scene -> new Findings(scene)::quote);
            all.add(scene -> new Findings(scene)::two);
        }
        if (!truth.set().all("spans").isEmpty()) {
            all.add(scene -> new Counts(scene)::spans);
            all.add(scene -> new Counts(scene)::operation);
            all.add(scene -> new Counts(scene)::traces);
            all.add(scene -> new Measures(scene)::duration);
            all.add(scene -> new Places(scene)::shareOfSpans);
            all.add(scene -> new Findings(scene)::absentSpans);
        }
        return all;
    }
}
