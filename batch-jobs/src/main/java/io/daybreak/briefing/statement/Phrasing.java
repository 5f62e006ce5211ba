package io.daybreak.briefing.statement;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.briefing.draft.Draft.Variant;
import io.daybreak.briefing.draft.Figures;
import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says drafts by the sentences of report-templates. */
public final class Phrasing {
    private final List<Language> languages;
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
    private final Map<Language, Figures> figures = new EnumMap<>(Language.class);

    public Phrasing(List<Language> languages, Day day) {
        this.languages = List.copyOf(languages);
        languages.forEach(language -> {
            wordings.put(language, new Wording(language));
            figures.put(language, new Figures(language, day));
        });
    }

    public List<Language> languages() {
        return languages;
    }

    /** A variant of a draft, by its place among them. */
    public Statement say(Draft draft, int variant, Language language) {
        Variant said = draft.variants().get(variant);
        Figures writer = Objects.requireNonNull(figures.get(language));
        Map<String, String> values = new HashMap<>();
        said.args().forEach((name, arg) -> values.put(name, writer.say(arg)));
        String text = Objects.requireNonNull(wordings.get(language)).say(said.key(), values);
        return new Statement(id(draft, variant), language, text, said.claims());
    }

    private static String id(Draft draft, int variant) {
        return variant == 0 ? draft.id() : draft.id() + "-" + (variant + 1);
    }
}
