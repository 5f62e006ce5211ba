package io.daybreak.briefing.page;

import io.daybreak.briefing.finding.Findings;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.statement.Judgement;
import io.daybreak.features.Day;
import io.daybreak.grounding.lie.CatchRate;
import io.daybreak.narration.Narration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an edition is made of, before it is said in a language.
 *
 * @param issues incidents that are told in full, the most important first
 * @param judgement the sentences that may be printed
 * @param narration what came of asking a model
 * @param modelUse what models cost on earlier days, and what came of it
 * @param runBooks the run book that fits an incident best, by its id
 * @param lies false statements that were given to the checker
 * @param numbers how far the numbers of the pages are carried
 * @param charts the incidents that have a picture, with its name
 * @param corrections what changed since the edition before
 * @param earlier pages of the edition before by file name; empty in the first edition
 * @param services whom the issues of a service concern
 * @param reads of tables, by name: the findings' and those of what the edition says of itself
 */
public record Contents(
        String team,
        Day day,
        int edition,
        Findings findings,
        List<Rank> issues,
        Judgement judgement,
        Narration narration,
        List<ModelDay> modelUse,
        Map<String, String> runBooks,
        CatchRate lies,
        NumberCoverage numbers,
        Map<String, String> charts,
        Corrections corrections,
        Map<String, String> earlier,
        List<ServiceSettings> services,
        Map<String, TableRead> reads) {

    /**
     * What a model cost on a day, and what came of it.
     *
     * @param milliseconds the median of its calls
     * @param printed of the statements that rows bore out, those in the day's editions
     */
    public record ModelDay(
            String day,
            String model,
            long calls,
            long milliseconds,
            long tokens,
            double cost,
            long offered,
            long supported,
            long printed) {}

    /** With the numbers of its pages counted; the read of the edition now tells of them too. */
    public Contents counted(NumberCoverage counted, TableRead editionRead) {
        Map<String, TableRead> all = new LinkedHashMap<>(reads);
        all.put(editionRead.name(), editionRead);
        return new Contents(
                team,
                day,
                edition,
                findings,
                issues,
                judgement,
                narration,
                modelUse,
                runBooks,
                lies,
                counted,
                charts,
                corrections,
                earlier,
                services,
                all);
    }

    /** Kinds of input without which a day is unknown, as {@code logs of shop}; empty: all were there. */
    public List<Findings.Quality> absent() {
        return findings.quality().stream()
                .filter(one -> one.check().equals("presence") && one.level().equals("fail"))
                .toList();
    }

    /** What the team says of a service. */
    public Optional<ServiceSettings> service(String name) {
        return services.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public long needAction() {
        return issues.stream().filter(Rank::needsAction).count();
    }

    public long inState(String state) {
        return findings.incidents().stream()
                .filter(one -> one.state().equals(state))
                .count();
    }
}
