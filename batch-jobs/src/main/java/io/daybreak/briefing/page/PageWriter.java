package io.daybreak.briefing.page;

import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.draft.Saving;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.finding.Findings.Quality;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.statement.Printed;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.narration.Narration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says an edition in one language. */
public final class PageWriter {
    private static final int FIRST_SCREEN = 3;
    private static final int MOST_CHANGES = 5;

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final Evidence evidence;
    private final Sentences sentences;
    private final IssueWriter issues;

    public PageWriter(Contents contents, Language language) {
        this.contents = contents;
        this.words = new Wording(language);
        this.figures = new Figures(language, contents.day());
        this.evidence = new Evidence(
                contents.judgement().printed(), language, contents.findings().reads());
        this.sentences = new Sentences(contents.judgement().printed(), language, evidence);
        this.issues = new IssueWriter(contents, words, figures, sentences, evidence);
    }

    public Page write() {
        List<Page.Issue> told = new ArrayList<>();
        for (Rank rank : contents.issues()) {
            told.add(issues.write(rank, told.size() + 1));
        }
        int action = Math.toIntExact(contents.needAction());
        List<Page.Issue> top = told.subList(0, Math.min(FIRST_SCREEN, action));
        return new Page(
                words.all(),
                subject(),
                say(
                        "title",
                        "team",
                        contents.team(),
                        "date",
                        figures.date(contents.day().date())),
                verdict(),
                new CorrectionWriter(contents, words, figures, issues.redactor()).write(),
                coverage(),
                top,
                action - top.size(),
                told.stream()
                        .filter(issue ->
                                !contents.issues().get(issue.number() - 1).needsAction())
                        .map(this::brief)
                        .toList(),
                sentences.of(Role.TREND, ""),
                efficiency(),
                changes(),
                footer(),
                told,
                table("rows"),
                quality(),
                table("rejects"),
                grounding(),
                modelUse(),
                evidence.rows(),
                reportPath());
    }

    private String say(String key, String... namesAndValues) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return words.say(key, values);
    }

    private Line line(String text, String... reads) {
        List<String> refs = new ArrayList<>();
        for (String read : reads) {
            refs.addAll(evidence.of(read));
        }
        return new Line(SafeText.markdown(text), SafeText.clean(text), refs);
    }

    private String subject() {
        String day = figures.shortDate(contents.day().date());
        String counts = counts(", ");
        String state = contents.absent().isEmpty()
                ? counts.isEmpty() ? words.word("quiet.subject") : counts
                : words.word("unknown.subject");
        String subject = say("subject", "team", SafeText.cut(contents.team()), "day", day, "state", state);
        return contents.edition() == 1 ? subject : say("subject.corrected", "subject", subject);
    }

    /** Counts alone: no text of the telemetry. */
    private String counts(String separator) {
        List<String> counts = new ArrayList<>();
        long action = contents.needAction();
        if (action > 0) {
            counts.add(say("count.action", "n", Long.toString(action)));
        }
        for (String state : List.of("ongoing", "resolved", "suppressed")) {
            long number = contents.inState(state);
            if (number > 0) {
                counts.add(say("count." + state, "n", Long.toString(number)));
            }
        }
        return String.join(separator, counts);
    }

    private String verdict() {
        List<Quality> absent = contents.absent();
        String counts = counts(" · ");
        if (!absent.isEmpty()) {
            String what = String.join(
                    ", ",
                    absent.stream()
                            .map(one -> say(
                                    "unknown.kind",
                                    "kind",
                                    words.word("kind." + one.kind()),
                                    "source",
                                    SafeText.cut(one.source())))
                            .distinct()
                            .toList());
            return say("unknown.verdict", "what", what) + (counts.isEmpty() ? "" : " · " + counts);
        }
        return contents.needAction() == 0
                ? words.word("quiet.verdict") + (counts.isEmpty() ? "" : " · " + counts)
                : counts;
    }

    private List<Line> coverage() {
        List<Line> lines = new ArrayList<>(sentences.of(Role.COVERAGE, ""));
        long sources = contents.findings().reads().values().stream()
                .filter(read -> read.name().equals("rows"))
                .flatMap(read -> read.rows().stream())
                .map(row -> row.get("source"))
                .distinct()
                .count();
        lines.add(line(
                say(
                        "coverage.sources",
                        "n",
                        Long.toString(sources),
                        "zone",
                        contents.day().zone().getId()),
                "rows"));
        count("rejects", "lines", "coverage.rejected", lines);
        count("late", "rows", "coverage.late", lines);
        count("redactions", "value_count", "coverage.redacted", lines);
        lines.addAll(gaps());
        return lines;
    }

    /** The sum of a column of a read, where it is not 0. */
    private void count(String read, String column, String key, List<Line> lines) {
        TableRead table = contents.findings().reads().get(read);
        long sum = table == null
                ? 0
                : table.rows().stream()
                        .mapToLong(row -> Long.parseLong(row.getOrDefault(column, "0")))
                        .sum();
        if (sum > 0) {
            lines.add(line(say(key, "n", figures.number(BigDecimal.valueOf(sum))), read));
        }
    }

    private List<Line> gaps() {
        List<Quality> all = contents.findings().quality().stream()
                .filter(one -> one.check().equals("gap")
                        || one.check().equals("presence")
                        || one.check().equals("volume"))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Quality one : all.subList(0, Math.min(3, all.size()))) {
            lines.add(line(
                    say(
                            "coverage." + one.check(),
                            "kind",
                            words.word("kind." + one.kind()),
                            "source",
                            SafeText.cut(one.source()),
                            "window",
                            figures.window(one.start(), one.end())),
                    "quality"));
        }
        if (all.size() > 3) {
            lines.add(line(say("coverage.more", "n", Integer.toString(all.size() - 3)), "quality"));
        }
        return lines;
    }

    /** An ongoing or resolved issue in a line. */
    private Line brief(Page.Issue issue) {
        Incident incident = contents.issues().get(issue.number() - 1).incident();
        String lead = say("state." + incident.state(), "n", Integer.toString(incident.dayNumber())) + ": ";
        return new Line(
                SafeText.markdown(lead) + " " + issue.what().markdown(),
                lead + issue.what().text(),
                issue.what().evidence());
    }

    /** Each with what to do about it, and the sum that this rests on. */
    private List<Line> efficiency() {
        return contents.judgement().printed().stream()
                .filter(one -> one.draft().role() == Role.EFFICIENCY)
                .map(one -> sentences.line(one).and(advice(one)))
                .toList();
    }

    private Line advice(Printed saving) {
        if (saving.variant().key().equals("efficiency.idle")) {
            return line(words.say("advice.idle", Saving.of(saving.variant().args(), figures)));
        }
        String template = contents.findings().frequentMessages().stream()
                .filter(message -> Names.of(saving.variant().claims()).contains(message.id()))
                .map(Message::template)
                .findFirst()
                .orElse("");
        return issues.named("advice.loud", "template", template, "frequent_templates");
    }

    private List<Line> changes() {
        List<Line> lines = new ArrayList<>();
        var changes = contents.findings().changes();
        for (var change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
            lines.add(issues.change(change));
        }
        if (changes.size() > MOST_CHANGES) {
            lines.add(line(say("changes.more", "n", Integer.toString(changes.size() - MOST_CHANGES)), "changes"));
        }
        return lines;
    }

    private List<Line> footer() {
        var judged = contents.judgement();
        var lies = contents.lies();
        List<Line> lines = new ArrayList<>();
        lines.add(line(say(
                "footer.grounding",
                "offered",
                Integer.toString(judged.offered()),
                "supported",
                Integer.toString(judged.supported()),
                "replaced",
                Integer.toString(judged.replaced()),
                "removed",
                Integer.toString(judged.removed()))));
        lines.add(line(say(
                "footer.lies",
                "planted",
                Integer.toString(lies.planted()),
                "caught",
                Integer.toString(lies.caught()))));
        lines.add(line(model()));
        return lines;
    }

    private String model() {
        Narration narration = contents.narration();
        return words.say(
                "footer.model." + narration.outcome().word(),
                Map.of(
                        "model", narration.model(),
                        "offered", Integer.toString(narration.offers().size()),
                        "printed", Integer.toString(contents.judgement().offersPrinted()),
                        "tokens", figures.number(BigDecimal.valueOf(narration.tokens())),
                        "money", money(narration.money())));
    }

    private String money(double amount) {
        return String.format(
                Locale.ROOT, "%.4f %s", amount, contents.narration().currency());
    }

    /** What models cost on earlier days, and what came of it. */
    private List<List<String>> modelUse() {
        return contents.modelUse().stream()
                .map(one -> List.of(
                        one.day(),
                        SafeText.code(one.model()),
                        Long.toString(one.calls()),
                        Long.toString(one.milliseconds()),
                        figures.number(BigDecimal.valueOf(one.tokens())),
                        money(one.cost()),
                        Long.toString(one.offered()),
                        Long.toString(one.supported()),
                        Long.toString(one.printed())))
                .toList();
    }

    private List<List<String>> table(String read) {
        TableRead table = contents.findings().reads().get(read);
        return table == null
                ? List.of()
                : table.rows().stream()
                        .map(row ->
                                row.entrySet().stream().map(PageWriter::cell).toList())
                        .toList();
    }

    private static String cell(Map.Entry<String, String> column) {
        return column.getKey().equals("rows") || column.getKey().equals("lines")
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(column.getValue()))
                : SafeText.code(column.getValue());
    }

    private List<List<String>> quality() {
        return contents.findings().quality().stream()
                .map(one -> List.of(
                        SafeText.code(one.source()),
                        SafeText.markdown(one.kind()),
                        SafeText.markdown(one.check()),
                        SafeText.markdown(one.level()),
                        SafeText.markdown(figures.window(one.start(), one.end()))))
                .toList();
    }

    /** Planted falsehoods by kind: how many, and how many of these were caught. */
    private List<List<String>> grounding() {
        return contents.lies().byKind().entrySet().stream()
                .map(kind -> List.of(
                        SafeText.markdown(kind.getKey()),
                        Integer.toString(kind.getValue().planted()),
                        Integer.toString(kind.getValue().caught())))
                .toList();
    }

    private String reportPath() {
        var date = contents.day().date();
        return String.format(Locale.ROOT, "reports/%04d/%02d/%s.md", date.getYear(), date.getMonthValue(), date);
    }

    /** The sentences that may be printed, as lines. */
    static final class Sentences {
        private final List<Printed> printed;
        private final Language language;
        private final Evidence evidence;

        Sentences(List<Printed> printed, Language language, Evidence evidence) {
            this.printed = printed;
            this.language = language;
            this.evidence = evidence;
        }

        List<Line> of(Role role, String incident) {
            return printed.stream()
                    .filter(one ->
                            one.draft().role() == role && one.draft().incident().equals(incident))
                    .map(this::line)
                    .toList();
        }

        Line line(Printed one) {
            Statement said = Objects.requireNonNull(one.statements().get(language));
            return new Line(
                    SafeText.sentence(said.text(), Names.of(said.claims())),
                    SafeText.clean(said.text()),
                    evidence.of(one));
        }
    }
}
