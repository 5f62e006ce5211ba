package io.daybreak.grounding.check;

import io.daybreak.features.Day;
import io.daybreak.grounding.agree.Agreement;
import io.daybreak.grounding.agree.reading.Findings;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.ClaimVerdict;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import io.daybreak.grounding.measure.Units;
import io.daybreak.grounding.rows.Names;
import io.daybreak.grounding.rows.SourceRows;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks statements: each claim against source rows, each sentence against its claims. Knows nothing but the rows, the
 * contract and the team's zone; the same statements over the same rows get the same verdicts.
 */
public final class Checker {
    private final SourceRows rows;
    private final ZoneId zone;
    private final Units units = new Units();
    private final Map<Day, Names> names = new HashMap<>();

    public Checker(SourceRows rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    /** One verdict for each statement, in order. */
    public List<StatementVerdict> check(List<Statement> statements) {
        Evidence evidence = Evidence.gather(
                statements.stream().flatMap(one -> one.claims().stream()).toList(), rows, this::names, zone);
        ClaimCheck claims = new ClaimCheck(evidence, units);
        List<StatementVerdict> verdicts = new ArrayList<>();
        for (Statement statement : statements) {
            verdicts.add(check(statement, claims, evidence));
        }
        return verdicts;
    }

    private StatementVerdict check(Statement statement, ClaimCheck check, Evidence evidence) {
        List<ClaimVerdict> verdicts =
                statement.claims().stream().map(check::verdict).toList();
        Agreement agreement = new Agreement(
                names(statement, evidence), zone, units, evidence::unit, evidence::incident, check::isExposed);
        Findings findings = agreement.of(statement);
        return new StatementVerdict(
                statement.id(),
                verdict(verdicts, findings),
                verdicts,
                findings.uncovered(),
                why(verdicts, findings),
                Refusals.of(statement, verdicts, findings));
    }

    private static Verdict verdict(List<ClaimVerdict> verdicts, Findings findings) {
        if (!findings.disagreements().isEmpty() || any(verdicts, Verdict.CONTRADICTED)) {
            return Verdict.CONTRADICTED;
        }
        boolean open = verdicts.isEmpty() || !findings.uncovered().isEmpty() || any(verdicts, Verdict.UNVERIFIABLE);
        return open ? Verdict.UNVERIFIABLE : Verdict.SUPPORTED;
    }

    private static boolean any(List<ClaimVerdict> verdicts, Verdict verdict) {
        return verdicts.stream().anyMatch(one -> one.verdict() == verdict);
    }

    private static String why(List<ClaimVerdict> verdicts, Findings findings) {
        List<String> reasons = new ArrayList<>(findings.disagreements());
        for (int i = 0; i < verdicts.size(); i++) {
            if (!verdicts.get(i).why().isEmpty()) {
                reasons.add("claim " + (i + 1) + ": " + verdicts.get(i).why());
            }
        }
        if (!findings.uncovered().isEmpty()) {
            reasons.add("no claim carries: '" + String.join("', '", findings.uncovered()) + "'");
        }
        if (verdicts.isEmpty()) {
            reasons.add("no claim at all");
        }
        return String.join("; ", reasons);
    }

    /** What can be named in a statement: on the days of its windows, and on those of its incidents. */
    private Names names(Statement statement, Evidence evidence) {
        Names all = Names.none();
        for (Claim claim : statement.claims()) {
            for (Day day : evidence.daysOf(claim)) {
                all = all.and(names(day));
            }
        }
        return all;
    }

    private Names names(Day day) {
        return names.computeIfAbsent(day, rows::names);
    }
}
