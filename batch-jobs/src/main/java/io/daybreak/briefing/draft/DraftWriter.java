package io.daybreak.briefing.draft;

import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.draft.Draft.Variant;
import io.daybreak.briefing.finding.FactBook;
import io.daybreak.briefing.finding.Findings;
import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.briefing.finding.Findings.Cause;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.features.Day;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes the sentences of a day, each with its claims, from facts that it asks of the source rows. */
public final class DraftWriter {
    private static final int MOST_TRENDS = 5;
    private static final int MOST_HIT = 3;
    private static final int MOST_WARNINGS = 2;
    /** Below this probability of being right nothing is named as the cause: the candidates stand in their table, with what speaks against each. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private final FactBook facts;
    private final Day day;
    private final Map<String, BigDecimal> objectives;
    private final SignalSentence signals;
    private final List<Draft> drafts = new ArrayList<>();

    /** @param objectives by service, the percentage of a month's requests that must not fail */
    public DraftWriter(FactBook facts, Day day, Map<String, BigDecimal> objectives) {
        this.facts = facts;
        this.day = day;
        this.objectives = new TreeMap<>(objectives);
        this.signals = new SignalSentence(facts, day);
    }

    /**
     * All sentences, in the order of the page.
     *
     * @param issues the incidents to tell, the most important first
     */
    public List<Draft> write(Findings findings, List<Incident> issues) {
        coverage();
        issues.forEach(issue -> issue(issue, findings));
        budgets();
        trends(findings.alone());
        new EfficiencySentences(facts, day).of(findings).forEach(variants -> add(Role.EFFICIENCY, "", variants));
        return List.copyOf(drafts);
    }

    /** The strongest movement of each service: a job that runs every hour on ten instances is one line, in whatever it is seen. */
    private void trends(List<Anomaly> alone) {
        Set<String> told = new HashSet<>();
        for (Anomaly anomaly : alone) {
            String service = subject(anomaly.signal());
            if (told.size() < MOST_TRENDS && !told.contains(service)) {
                List<Variant> variants = signals.variants("", Movement.trend(anomaly));
                if (!variants.isEmpty()) {
                    add(Role.TREND, "", variants);
                    told.add(service);
                }
            }
        }
    }

    /** The services whose failures of this calendar month use up what their objective allows. */
    private void budgets() {
        Instant month = new Day(day.date().withDayOfMonth(1), day.zone()).start();
        objectives.forEach((service, objective) -> signals.alone(
                        new Signal(service, "", Kind.SPAN, "errors", "", ""), month, day.end())
                .filter(said -> ErrorBudget.burns(
                        ((Arg.Quantity) Objects.requireNonNull(said.args().get("share"))).number(), objective))
                .ifPresent(said -> add(Role.BUDGET, "", List.of(said))));
    }

    private void add(Role role, String incident, List<Variant> variants) {
        if (!variants.isEmpty()) {
            drafts.add(new Draft(
                    String.format(java.util.Locale.ROOT, "s%03d", drafts.size() + 1), role, incident, variants));
        }
    }

    /** One sentence where all kinds were read, else one for each that was. */
    private void coverage() {
        Map<String, Arg> args = new HashMap<>(Map.of("date", new Arg.Date(day.date())));
        List<Claim> claims = new ArrayList<>();
        List<Variant> each = new ArrayList<>();
        facts.prepare(Arrays.stream(Rows.values()).map(this::all).toList());
        for (Rows rows : Rows.values()) {
            Measure all = all(rows);
            BigDecimal count =
                    Objects.requireNonNull(facts.fact("", "rows", all).number());
            if (count.signum() > 0) {
                Claim claim = SignalSentence.value(all, count, null);
                args.put(rows.word(), new Arg.Roughly(count));
                claims.add(claim);
                Map<String, Arg> own = Map.of("count", new Arg.Roughly(count), "date", new Arg.Date(day.date()));
                each.add(new Variant("coverage." + rows.word(), own, List.of(claim)));
            }
        }
        if (each.size() == Rows.values().length) {
            add(Role.COVERAGE, "", List.of(new Variant("coverage.all", args, claims)));
        } else {
            each.forEach(one -> add(Role.COVERAGE, "", List.of(one)));
        }
    }

    private Measure all(Rows rows) {
        return Measure.of(rows, Aggregate.COUNT, null, Map.of(), day.start(), day.end());
    }

    private void issue(Incident issue, Findings findings) {
        // The first movement worth telling; else one that is as the analysis says; else what the rows show.
        List<BigDecimal> factors = List.of(Movement.WORTH_TELLING, BigDecimal.ONE, Movement.ANY);
        for (BigDecimal factor : factors) {
            if (movements(issue, factor)) {
                break;
            }
        }
        cause(issue);
        warnings(issue, findings);
    }

    /** Tells what happened and who else was hit; whether there was anything to tell. */
    private boolean movements(Incident issue, BigDecimal factor) {
        int told = 0;
        Set<String> services = new HashSet<>();
        // What the cause did stands beside the cause.
        found(issue).ifPresent(cause -> services.add(cause.service()));
        for (Anomaly anomaly : inOrderOfWeight(issue)) {
            String service = subject(anomaly.signal());
            if (told == 0 || told <= MOST_HIT && !services.contains(service)) {
                List<Variant> variants = told(issue, anomaly, told == 0 ? factor : Movement.WORTH_TELLING);
                if (!variants.isEmpty()) {
                    add(told == 0 ? Role.WHAT : Role.ALSO_HIT, issue.id(), variants);
                    told++;
                    services.add(service);
                }
            }
        }
        return told > 0;
    }

    /** Whom a sentence about the signal is about: of an edge the callee, for source rows do not name their callers. */
    private static String subject(Signal signal) {
        return signal.kind() == Kind.EDGE ? signal.attribute() : signal.service();
    }

    /** Of the whole service where several of its instances did the same, else of the instance. */
    private List<Variant> told(Incident issue, Anomaly anomaly, BigDecimal factor) {
        Signal signal = anomaly.signal();
        Signal whole = signal.ofService();
        boolean several = issue.anomalies().stream()
                        .map(Anomaly::signal)
                        .filter(other -> other.ofService().equals(whole))
                        .distinct()
                        .count()
                > 1;
        List<Variant> variants =
                several ? signals.variants(issue.id(), movement(issue, anomaly, whole, factor)) : List.of();
        return variants.isEmpty() ? signals.variants(issue.id(), movement(issue, anomaly, signal, factor)) : variants;
    }

    private Movement movement(Incident issue, Anomaly anomaly, Signal signal, BigDecimal factor) {
        return new Movement(
                signal, start(issue, anomaly), end(issue, anomaly), issue.start(), anomaly.direction(), factor);
    }

    private Instant start(Incident issue, Anomaly anomaly) {
        Instant start = anomaly.start().isBefore(issue.start()) ? issue.start() : anomaly.start();
        return start.isBefore(day.start()) ? day.start() : start;
    }

    private Instant end(Incident issue, Anomaly anomaly) {
        Instant end = anomaly.end().isAfter(issue.end()) ? issue.end() : anomaly.end();
        return end.isAfter(day.end()) ? day.end() : end;
    }

    /** What users feel before what machines do: failed calls, then slower ones, then logged errors; in each the strongest. */
    public static List<Anomaly> inOrderOfWeight(Incident issue) {
        return issue.anomalies().stream()
                .sorted(java.util.Comparator.comparingInt(DraftWriter::weight)
                        .thenComparing(Anomaly::score, java.util.Comparator.reverseOrder()))
                .toList();
    }

    private static int weight(Anomaly anomaly) {
        Signal signal = anomaly.signal();
        boolean above = anomaly.direction() > 0;
        return switch (signal.kind()) {
            case SPAN, EDGE ->
                signal.name().equals("errors") ? 0 : signal.name().startsWith("duration") && above ? 1 : 3;
            case LOG -> signal.name().equals("severity") || signal.name().equals("error_type") ? 2 : 4;
            case METRIC -> 3;
        };
    }

    private void cause(Incident issue) {
        found(issue).ifPresent(cause -> cause(issue, cause));
    }

    private void cause(Incident issue, Cause cause) {
        Map<String, Arg> args = Map.of("service", new Arg.Names(List.of(cause.service())));
        List<Claim> claims = List.of(new Claim.Cause(issue.id(), cause.service(), cause.place()));
        String key = cause.failed().isEmpty() && !cause.passed().isEmpty() ? "cause.likely" : "cause.possible";
        add(Role.CAUSE, issue.id(), List.of(new Variant(key, args, claims)));
        if (!cause.signal().name().isEmpty()) {
            add(
                    Role.CAUSE_EVIDENCE,
                    issue.id(),
                    signals.variants(
                            issue.id(),
                            new Movement(cause.signal(), issue.start(), issue.end(), issue.start(), 0, Movement.ANY)));
        }
    }

    /** The gravest messages that came up with the issue, at most one a service, how often, and where. */
    private void warnings(Incident issue, Findings findings) {
        Set<String> services = new HashSet<>();
        for (Message message : findings.newMessagesOf(issue)) {
            for (String service : message.services()) {
                if (Findings.isAlarming(message)
                        && issue.services().contains(service)
                        && services.size() < MOST_WARNINGS
                        && !services.contains(service)) {
                    List<Variant> variants = signals.variants(issue.id(), movement(issue, message, service));
                    add(Role.MESSAGE, issue.id(), variants);
                    services.add(service);
                }
            }
        }
    }

    private Movement movement(Incident issue, Message message, String service) {
        Signal lines = new Signal(service, "", Kind.LOG, "template", message.id(), "");
        Instant first =
                message.first().map(at -> at.truncatedTo(ChronoUnit.MINUTES)).orElse(issue.start());
        Instant start = first.isBefore(issue.start()) ? first : issue.start();
        Instant from = start.isBefore(day.start()) ? day.start() : start;
        Instant end = issue.end().isAfter(day.end()) ? day.end() : issue.end();
        return new Movement(lines, from, end, from, 1, Movement.ANY);
    }

    /**
     * The first candidate that is connected with the trouble, if it is more probably right than wrong. That it stood out a minute after its
     * callers did is no hindrance then; where no probability was fitted, it is.
     */
    private static Optional<Cause> found(Incident issue) {
        return issue.causes().stream()
                .findFirst()
                .filter(cause -> !cause.failed().contains("connected"))
                .filter(cause -> cause.confidence() < 0
                        ? !cause.failed().contains("precedes")
                        : cause.confidence() >= LEAST_CONFIDENCE);
    }
}
