package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Arg;
import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.draft.ErrorBudget;
import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.draft.Saving;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Findings.Quality;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Evidence;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.page.Page;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.briefing.statement.Printed;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.grounding.claim.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says an edition in one language. */
public final class PageWriter {
    private static final int FIRST_SCREEN = 3;
    private static final int MOST_OTHERS = 5;

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final Evidence evidence;
    private final LineWriter lines;
    private final Sentences sentences;
    private final ChangeWriter changes;

    public PageWriter(Contents contents, Language language) {
        this.contents = contents;
        this.words = new Wording(language);
        this.figures = new Figures(language, contents.day());
        this.evidence = new Evidence(contents.judgement().printed(), language, contents.reads());
        this.lines = new LineWriter(contents, words, evidence);
        this.sentences = new Sentences(contents, language, evidence, lines);
        this.changes = new ChangeWriter(contents, words, figures, lines);
    }

    public Page write() {
        List<Page.Issue> issues = issues();
        int action = Math.toIntExact(contents.needAction());
        List<Page.Issue> top = issues.subList(0, Math.min(FIRST_SCREEN, action));
        CoverageWriter coverage = new CoverageWriter(contents, words, figures, lines);
        GroundingWriter grounding = new GroundingWriter(contents, words, figures, lines);
        return new Page(
                words.all(),
                subject(),
                words.say(
                        "title",
                        Map.of(
                                "team",
                                contents.team(),
                                "date",
                                figures.date(contents.day().date()))),
                lines.text(verdict(), "incidents", "quality"),
                new CorrectionWriter(contents, words, figures, lines).write(),
                coverage.write(sentences),
                top,
                more(action, top.size()),
                others(issues),
                budgets(),
                sentences.of(Role.TREND, ""),
                efficiency(),
                changes.write(),
                grounding.footer(),
                issues,
                table("rows", coverage.table("rows")),
                table("quality", coverage.notes()),
                table("rejects", coverage.table("rejects")),
                table("template_changes", new TemplateWriter(contents, words, figures, lines).write()),
                table("planted", grounding.lies()),
                grounding.unplanted(),
                table("model_use", grounding.modelUse()),
                evidence.rows(),
                reportPath());
    }

    private Page.Table table(String read, List<List<String>> rows) {
        return new Page.Table(rows, lines.text("", read).refs());
    }

    private List<Page.Issue> issues() {
        IssueWriter writer = new IssueWriter(contents, words, figures, lines, sentences, changes);
        List<Page.Issue> told = new ArrayList<>();
        for (Rank rank : contents.issues()) {
            told.add(writer.write(rank, told.size() + 1));
        }
        return told;
    }

    private String subject() {
        String counts = counts(", ");
        String quiet = counts.isEmpty() ? words.word("quiet.subject") : counts;
        String subject = words.say(
                "subject",
                Map.of(
                        "team", SafeText.cut(contents.team()),
                        "day", figures.shortDate(contents.day().date()),
                        "state", contents.absent().isEmpty() ? quiet : words.word("unknown.subject")));
        return contents.edition() == 1 ? subject : words.say("subject.corrected", Map.of("subject", subject));
    }

    /** Counts alone: no text of the telemetry. */
    private String counts(String separator) {
        List<String> counts = new ArrayList<>();
        count("action", contents.needAction(), counts);
        for (String state : List.of("ongoing", "resolved", "suppressed")) {
            count(state, contents.inState(state), counts);
        }
        return String.join(separator, counts);
    }

    private void count(String what, long number, List<String> counts) {
        if (number > 0) {
            counts.add(words.say("count." + what, Map.of("n", Long.toString(number))));
        }
    }

    private String verdict() {
        String counts = counts(" · ");
        String behind = counts.isEmpty() ? "" : " · " + counts;
        if (!contents.absent().isEmpty()) {
            return unknown() + behind;
        }
        return contents.needAction() == 0 ? words.word("quiet.verdict") + behind : counts;
    }

    private String unknown() {
        List<String> kinds =
                contents.absent().stream().map(this::absent).distinct().toList();
        return words.say("unknown.verdict", Map.of("what", String.join(", ", kinds)));
    }

    private String absent(Quality one) {
        return words.say(
                "unknown.kind", Map.of("kind", words.word("kind." + one.kind()), "source", SafeText.cut(one.source())));
    }

    private Line more(int action, int top) {
        return action == top
                ? lines.text("")
                : lines.text(words.say("issues.more", Map.of("n", Integer.toString(action))), "incidents");
    }

    /** Ongoing and resolved issues, a line each. */
    private List<Line> others(List<Page.Issue> issues) {
        List<Page.Issue> others = issues.stream()
                .filter(issue -> !contents.issues().get(issue.number() - 1).needsAction())
                .toList();
        List<Line> told = new ArrayList<>(
                others.stream().limit(MOST_OTHERS).map(this::brief).toList());
        if (others.size() > MOST_OTHERS) {
            String more = Integer.toString(others.size());
            told.add(lines.text(words.say("others.more", Map.of("n", more)), "incidents"));
        }
        return told;
    }

    private Line brief(Page.Issue issue) {
        Incident incident = contents.issues().get(issue.number() - 1).incident();
        String state = words.say("state." + incident.state(), Map.of("n", Integer.toString(incident.dayNumber())));
        return lines.text(state + ":").then(" ", issue.what());
    }

    /** Each with what to do about it, and the sum that this rests on. */
    private List<Line> efficiency() {
        return contents.judgement().printed().stream()
                .filter(one -> one.draft().role() == Role.EFFICIENCY)
                .map(one -> sentences.line(one).and(advice(one)))
                .toList();
    }

    /** Each with what it means for the objective. */
    private List<Line> budgets() {
        return contents.judgement().printed().stream()
                .filter(one -> one.draft().role() == Role.BUDGET)
                .map(one -> contents.service(service(one))
                        .map(ServiceSettings::objective)
                        .map(objective -> sentences
                                .line(one)
                                .and(lines.text(words.say(
                                        "budget.used",
                                        ErrorBudget.of(one.variant().args(), objective, figures)))))
                        .orElseGet(() -> sentences.line(one)))
                .toList();
    }

    private static String service(Printed budget) {
        return ((Arg.Names) Objects.requireNonNull(budget.variant().args().get("subject")))
                .names()
                .getFirst();
    }

    private Line advice(Printed saving) {
        return saving.variant().key().equals("efficiency.idle")
                ? lines.text(words.say("advice.idle", Saving.of(saving.variant().args(), figures)))
                : lines.label("advice.loud");
    }

    private String reportPath() {
        var date = contents.day().date();
        return String.format(Locale.ROOT, "reports/%04d/%02d/%s.md", date.getYear(), date.getMonthValue(), date);
    }
}
