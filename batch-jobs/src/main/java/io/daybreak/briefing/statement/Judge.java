package io.daybreak.briefing.statement;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.briefing.draft.Draft.Variant;
import io.daybreak.briefing.draft.Figures;
import io.daybreak.features.Day;
import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says each sentence in every language, has it checked, and lets only what is supported in all of them be printed. */
public final class Judge {
    private final Checker checker;
    private final List<Language> languages;
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
    private final Map<Language, Figures> figures = new EnumMap<>(Language.class);

    public Judge(Checker checker, List<Language> languages, Day day) {
        this.checker = checker;
        this.languages = List.copyOf(languages);
        languages.forEach(language -> {
            wordings.put(language, new Wording(language));
            figures.put(language, new Figures(language, day));
        });
    }

    public Judgement judge(List<Draft> drafts) {
        List<Statement> all = new ArrayList<>();
        for (Draft draft : drafts) {
            for (int i = 0; i < draft.variants().size(); i++) {
                for (Language language : languages) {
                    all.add(statement(draft, i, language));
                }
            }
        }
        Map<String, Checked> checked = new LinkedHashMap<>();
        List<StatementVerdict> verdicts = checker.check(all);
        for (int i = 0; i < all.size(); i++) {
            checked.put(key(all.get(i).id(), all.get(i).language()), new Checked(all.get(i), verdicts.get(i)));
        }
        return choose(drafts, checked);
    }

    private record Checked(Statement statement, StatementVerdict verdict) {
        boolean holds() {
            return verdict.verdict() == Verdict.SUPPORTED;
        }
    }

    private Judgement choose(List<Draft> drafts, Map<String, Checked> checked) {
        List<Printed> printed = new ArrayList<>();
        List<Checked> kept = new ArrayList<>();
        int replaced = 0;
        for (Draft draft : drafts) {
            for (int i = 0; i < draft.variants().size(); i++) {
                List<Checked> said = said(draft, i, checked);
                kept.addAll(said);
                if (said.stream().allMatch(Checked::holds)) {
                    printed.add(printed(draft, draft.variants().get(i), said));
                    replaced += i == 0 ? 0 : languages.size();
                    break;
                }
            }
        }
        return new Judgement(
                printed,
                kept.stream().map(Checked::statement).toList(),
                kept.stream().map(Checked::verdict).toList(),
                drafts.size() * languages.size(),
                replaced,
                (drafts.size() - printed.size()) * languages.size());
    }

    private List<Checked> said(Draft draft, int variant, Map<String, Checked> checked) {
        return languages.stream()
                .map(language -> Objects.requireNonNull(checked.get(key(id(draft, variant), language))))
                .toList();
    }

    private static Printed printed(Draft draft, Variant variant, List<Checked> said) {
        Map<Language, Statement> statements = new EnumMap<>(Language.class);
        Map<Language, StatementVerdict> verdicts = new EnumMap<>(Language.class);
        said.forEach(one -> {
            statements.put(one.statement().language(), one.statement());
            verdicts.put(one.statement().language(), one.verdict());
        });
        return new Printed(draft, variant, statements, verdicts);
    }

    private Statement statement(Draft draft, int variant, Language language) {
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

    private static String key(String id, Language language) {
        return language.word() + ":" + id;
    }
}
