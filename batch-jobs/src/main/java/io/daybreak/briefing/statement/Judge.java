package io.daybreak.briefing.statement;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Has sentences checked in every language, and lets only what is supported in all of them be printed. */
public final class Judge {
    private final Checker checker;
    private final Phrasing phrasing;

    public Judge(Checker checker, Phrasing phrasing) {
        this.checker = checker;
        this.phrasing = phrasing;
    }

    /** @param offers sentences of others for places of these drafts; where one fails, the draft's own takes its place */
    public Judgement judge(List<Draft> drafts, List<Offer> offers) {
        List<Way> ways = checked(drafts.stream()
                .flatMap(draft -> Stream.concat(offered(draft, offers), own(draft)))
                .toList());
        List<Printed> printed = new ArrayList<>();
        List<Way> kept = new ArrayList<>();
        int replaced = 0;
        for (Draft draft : drafts) {
            List<Way> tried =
                    ways.stream().filter(way -> way.draft().equals(draft)).toList();
            for (Way way : tried) {
                kept.add(way);
                if (way.holds()) {
                    printed.add(way.printed());
                    replaced += way.equals(tried.getFirst()) ? 0 : languages();
                    break;
                }
            }
        }
        return new Judgement(
                printed,
                kept.stream().flatMap(way -> way.statements().stream()).toList(),
                kept.stream().flatMap(way -> way.verdicts().stream()).toList(),
                drafts.size() * languages(),
                replaced,
                (drafts.size() - printed.size()) * languages(),
                (int) ways.stream()
                        .filter(way -> way.variant() == null)
                        .flatMap(way -> way.verdicts().stream())
                        .filter(verdict -> verdict.verdict() == Verdict.SUPPORTED)
                        .count());
    }

    private int languages() {
        return phrasing.languages().size();
    }

    /**
     * One way to say a draft, in all languages at once.
     *
     * @param variant which of the draft's own; null: somebody's offer
     * @param refusals one for each statement; empty: it is to be checked
     * @param verdicts none before the check
     */
    private record Way(
            Draft draft,
            Draft.@org.jspecify.annotations.Nullable Variant variant,
            boolean complete,
            List<Statement> statements,
            List<String> refusals,
            List<StatementVerdict> verdicts) {

        boolean holds() {
            return complete && verdicts.stream().allMatch(one -> one.verdict() == Verdict.SUPPORTED);
        }

        Way with(List<StatementVerdict> answers) {
            return new Way(draft, variant, complete, statements, refusals, answers);
        }

        Printed printed() {
            Map<Language, Statement> said = new EnumMap<>(Language.class);
            Map<Language, StatementVerdict> checked = new EnumMap<>(Language.class);
            for (int i = 0; i < statements.size(); i++) {
                said.put(statements.get(i).language(), statements.get(i));
                checked.put(statements.get(i).language(), verdicts.get(i));
            }
            return new Printed(
                    draft, variant == null ? draft.variants().getFirst() : variant, variant == null, said, checked);
        }
    }

    private Stream<Way> offered(Draft draft, List<Offer> offers) {
        List<Offer> own = offers.stream()
                .filter(offer -> offer.draft().equals(draft.id()))
                .toList();
        return own.isEmpty()
                ? Stream.of()
                : Stream.of(new Way(
                        draft,
                        null,
                        own.size() == languages(),
                        own.stream().map(Offer::statement).toList(),
                        own.stream().map(Offer::refusal).toList(),
                        List.of()));
    }

    private Stream<Way> own(Draft draft) {
        return draft.variants().stream().map(variant -> {
            int number = draft.variants().indexOf(variant);
            List<Statement> said = phrasing.languages().stream()
                    .map(language -> phrasing.say(draft, number, language))
                    .toList();
            return new Way(
                    draft, variant, true, said, said.stream().map(one -> "").toList(), List.of());
        });
    }

    /** All at once, so that the checker can ask for everything in few questions. */
    private List<Way> checked(List<Way> ways) {
        List<Statement> asked = new ArrayList<>();
        ways.forEach(way -> asked.addAll(way.statements()));
        var verdicts = checker.check(asked).iterator();
        return ways.stream()
                .map(way -> way.with(way.refusals().stream()
                        .map(refusal -> refused(verdicts.next(), refusal))
                        .toList()))
                .toList();
    }

    /** What cannot stand there is not supported, though its claims may be. */
    private static StatementVerdict refused(StatementVerdict verdict, String refusal) {
        return refusal.isEmpty() || verdict.verdict() != Verdict.SUPPORTED
                ? verdict
                : new StatementVerdict(
                        verdict.id(),
                        Verdict.UNVERIFIABLE,
                        verdict.claims(),
                        verdict.uncovered(),
                        refusal,
                        List.of(Refusal.withoutRows(refusal, "it is refused whatever the rows say")));
    }
}
