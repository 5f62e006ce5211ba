package io.daybreak.briefing.page;

import java.util.List;
import java.util.Map;

/**
 * All that a briefing says in one language, escaped and in order; the templates only lay it out.
 *
 * @param words labels of the language
 * @param corrections what changed since the edition before; empty in the first edition
 * @param top the issues of the first screen
 * @param more how many issues need action, where some of them stand in the report alone; else empty
 * @param others ongoing and resolved issues, a line each
 * @param budgets error budgets that burn
 * @param issues every issue that is told in full
 */
public record Page(
        Map<String, String> words,
        String subject,
        String title,
        Line verdict,
        List<Line> corrections,
        List<Line> coverage,
        List<Issue> top,
        Line more,
        List<Line> others,
        List<Line> budgets,
        List<Line> trends,
        List<Line> efficiency,
        List<Line> changes,
        List<Line> footer,
        List<Issue> issues,
        Table sources,
        Table quality,
        Table rejects,
        Table templates,
        Table grounding,
        Line unplanted,
        Table modelUse,
        List<Evidence.Row> evidence,
        String reportPath) {

    /**
     * A table.
     *
     * @param refs to the evidence, as Markdown
     */
    public record Table(List<List<String>> rows, String refs) {}

    /**
     * An issue.
     *
     * @param chart name of its picture; empty: none
     * @param warnings what its services wrote that no earlier day had
     * @param path on which the trouble travelled; empty: none, or no cause is named
     * @param against what speaks against the cause that is named; empty: nothing, or none is
     * @param ruledOut candidates that are not named, and why; empty where one is
     * @param rules that it broke
     * @param causes rows of the ranking
     * @param messages more log messages that no earlier day had, with examples
     */
    public record Issue(
            int number,
            String label,
            Line what,
            List<Line> hit,
            Line cause,
            List<Line> causeEvidence,
            Line path,
            Line against,
            Line ruledOut,
            List<Line> warnings,
            Line change,
            Line step,
            String chart,
            List<Line> timeline,
            Table causes,
            List<Line> messages,
            Line rules,
            Line traces,
            Line rank) {}
}
