package io.daybreak.briefing.draft;

import io.daybreak.briefing.draft.Draft.Variant;
import io.daybreak.briefing.finding.FactBook;
import io.daybreak.briefing.finding.Findings;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.finding.Findings.ProcessorUse;
import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Where the system spends more than it needs: idle instances, and one message that fills the logs. */
final class EfficiencySentences {
    private static final int MOST = 3;
    /** Below this a message is not worth a change. */
    private static final BigDecimal WORTHWHILE_PERCENT = BigDecimal.valueOf(20);

    private final FactBook facts;
    private final Day day;

    EfficiencySentences(FactBook facts, Day day) {
        this.facts = facts;
        this.day = day;
    }

    List<List<Variant>> of(Findings findings) {
        List<List<Variant>> all = new ArrayList<>();
        findings.processorUse().forEach(use -> all.add(idle(use)));
        facts.prepare(findings.frequentMessages().stream().map(this::lines).toList());
        findings.frequentMessages().forEach(message -> all.add(loud(message)));
        return all.stream().filter(one -> !one.isEmpty()).limit(MOST).toList();
    }

    private List<Variant> idle(ProcessorUse use) {
        Map<Column, String> where = Map.of(Column.SERVICE, use.service());
        Measure instances = new Measure(
                Rows.METRICS,
                Aggregate.DISTINCT,
                use.metric(),
                Column.INSTANCE,
                new TreeMap<>(where),
                day.start(),
                day.end());
        Measure mean = Measure.of(Rows.METRICS, Aggregate.AVG, use.metric(), where, day.start(), day.end());
        Measure peak = Measure.of(Rows.METRICS, Aggregate.MAX, use.metric(), where, day.start(), day.end());
        facts.prepare(List.of(instances, mean, peak));
        Answer count = facts.fact("", "instances", instances);
        Answer average = facts.fact("", "mean_use", mean);
        Answer maximum = facts.fact("", "peak_use", peak);
        if (count.isEmpty() || average.isEmpty() || maximum.isEmpty()) {
            return List.of();
        }
        Shown averageShown = Shown.of(average);
        Shown maximumShown = Shown.of(maximum);
        BigDecimal number = Objects.requireNonNull(count.number());
        if (!Saving.isPossible(number, maximumShown.number())) {
            return List.of();
        }
        return List.of(new Variant(
                "efficiency.idle",
                Map.of(
                        "service", new Arg.Names(List.of(use.service())),
                        "metric", new Arg.Names(List.of(use.metric())),
                        "instances", new Arg.Count(number),
                        "mean", averageShown.arg(),
                        "peak", maximumShown.arg(),
                        "date", new Arg.Date(day.date())),
                List.of(
                        SignalSentence.value(instances, number, null),
                        SignalSentence.value(mean, averageShown.number(), null),
                        SignalSentence.value(peak, maximumShown.number(), null))));
    }

    private Measure lines(Message message) {
        return Measure.of(
                Rows.LOGS, Aggregate.COUNT, null, Map.of(Column.TEMPLATE_ID, message.id()), day.start(), day.end());
    }

    private List<Variant> loud(Message message) {
        Measure part = lines(message);
        Measure whole = Measure.of(Rows.LOGS, Aggregate.COUNT, null, Map.of(), day.start(), day.end());
        BigDecimal lines = Objects.requireNonNull(facts.answer(part).number());
        BigDecimal all = Objects.requireNonNull(facts.answer(whole).number());
        if (all.signum() == 0) {
            return List.of();
        }
        BigDecimal percent = lines.scaleByPowerOfTen(2).divide(all, 0, RoundingMode.HALF_UP);
        if (percent.compareTo(WORTHWHILE_PERCENT) < 0) {
            return List.of();
        }
        facts.fact("", "lines", part);
        facts.fact("", "rows", whole);
        return List.of(new Variant(
                "efficiency.loud",
                Map.of(
                        "template_id", new Arg.Names(List.of(message.id())),
                        "share", new Arg.Quantity(percent, "%"),
                        "part", new Arg.Count(lines),
                        "date", new Arg.Date(day.date())),
                List.of(
                        SignalSentence.value(part, lines, null),
                        new Claim.Share(part, whole, new Stated.Number(percent)))));
    }
}
