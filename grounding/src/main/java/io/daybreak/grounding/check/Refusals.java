package io.daybreak.grounding.check;

import io.daybreak.grounding.agree.reading.Findings;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.ClaimVerdict;
import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why a statement is not supported, reason by reason: what was said, what the rows say, and how to see it again. */
final class Refusals {
    /** What stands before the rows' own part in the reason of a claim. */
    private static final Pattern SAID = Pattern.compile("^said .*?, (?:the rows say )?");

    private Refusals() {}

    static List<Refusal> of(Statement statement, List<ClaimVerdict> verdicts, Findings findings) {
        List<Refusal> refusals = new ArrayList<>();
        findings.disagreements().forEach(one -> refusals.add(disagreed(one, verdicts)));
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).verdict() != Verdict.SUPPORTED) {
                refusals.add(claimed(i, statement.claims().get(i), verdicts.get(i)));
            }
        }
        findings.uncovered()
                .forEach(one -> refusals.add(Refusal.withoutRows(
                        "the text says '" + one + "', and no claim carries it",
                        "rows are asked by claims alone, and none asks for this")));
        if (verdicts.isEmpty()) {
            refusals.add(Refusal.withoutRows("a text without a claim", "rows are asked by claims alone"));
        }
        return refusals;
    }

    /** The text says something else than its claims: these are what the rows were asked for. */
    private static Refusal disagreed(String said, List<ClaimVerdict> verdicts) {
        String rows = IntStream.range(0, verdicts.size())
                .mapToObj(i -> "claim " + (i + 1) + ": " + rows(verdicts.get(i)))
                .collect(Collectors.joining("; "));
        List<String> queries = verdicts.stream()
                .map(ClaimVerdict::query)
                .filter(query -> !query.isEmpty())
                .distinct()
                .toList();
        return new Refusal(said, rows, queries, noQuery(queries));
    }

    private static Refusal claimed(int index, Claim claim, ClaimVerdict verdict) {
        List<String> queries = verdict.query().isEmpty() ? List.of() : List.of(verdict.query());
        return new Refusal(
                "claim " + (index + 1) + ": " + ClaimWords.of(claim), rows(verdict), queries, noQuery(queries));
    }

    private static String noQuery(List<String> queries) {
        return queries.isEmpty() ? "nothing was asked of rows" : "";
    }

    private static String rows(ClaimVerdict verdict) {
        String say = verdict.why().isEmpty()
                ? verdict.actual()
                : SAID.matcher(verdict.why()).replaceFirst("");
        return say + " (" + verdict.rows() + (verdict.rows() == 1 ? " row)" : " rows)");
    }
}
