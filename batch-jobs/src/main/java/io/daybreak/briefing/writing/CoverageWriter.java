package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.finding.Findings.Quality;
import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.briefing.statement.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what was read, and what is missing, late, rejected or redacted. */
final class CoverageWriter {
    private static final int MOST_GAPS = 3;
    private static final List<String> GAPS = List.of("gap", "presence", "volume");

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final LineWriter lines;

    CoverageWriter(Contents contents, Wording words, Figures figures, LineWriter lines) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.lines = lines;
    }

    List<Line> write(Sentences sentences) {
        List<Line> said = new ArrayList<>(sentences.of(Role.COVERAGE, ""));
        said.add(sources());
        count("rejects", "lines", "coverage.rejected", said);
        count("late", "rows", "coverage.late", said);
        count("redactions", "value_count", "coverage.redacted", said);
        said.addAll(gaps());
        return said;
    }

    private Line sources() {
        long sources =
                rows("rows").stream().map(row -> row.get("source")).distinct().count();
        return lines.text(
                words.say(
                        "coverage.sources",
                        Map.of(
                                "n", Long.toString(sources),
                                "zone", contents.day().zone().getId())),
                "rows");
    }

    private List<Map<String, String>> rows(String read) {
        TableRead table = contents.findings().reads().get(read);
        return table == null ? List.of() : table.rows();
    }

    /** The sum of a column of a read, where it is not 0. */
    private void count(String read, String column, String key, List<Line> said) {
        long sum = rows(read).stream()
                .mapToLong(row -> Long.parseLong(row.getOrDefault(column, "0")))
                .sum();
        if (sum > 0) {
            said.add(lines.text(words.say(key, Map.of("n", figures.number(BigDecimal.valueOf(sum)))), read));
        }
    }

    private List<Line> gaps() {
        List<Quality> all = contents.findings().quality().stream()
                .filter(one -> GAPS.contains(one.check()))
                .toList();
        List<Line> said =
                new ArrayList<>(all.stream().limit(MOST_GAPS).map(this::gap).toList());
        if (all.size() > MOST_GAPS) {
            String more = Integer.toString(contents.findings().quality().size());
            said.add(lines.text(words.say("coverage.more", Map.of("n", more)), "quality"));
        }
        return said;
    }

    private Line gap(Quality one) {
        return lines.text(
                words.say(
                        "coverage." + (one.isPartial() ? "partial" : one.check()),
                        Map.of(
                                "kind", words.word("kind." + one.kind()),
                                "source", SafeText.cut(one.source()),
                                "window", figures.window(one.start(), one.end()))),
                "quality");
    }

    /** Rows of each source and kind, for a table. */
    List<List<String>> table(String read) {
        return rows(read).stream()
                .map(row -> row.entrySet().stream().map(CoverageWriter::cell).toList())
                .toList();
    }

    private static String cell(Map.Entry<String, String> column) {
        return column.getKey().equals("rows") || column.getKey().equals("lines")
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(column.getValue()))
                : SafeText.code(column.getValue());
    }

    /** The checks of the day's input that warned or failed, for a table. */
    List<List<String>> notes() {
        return contents.findings().quality().stream()
                .map(one -> List.of(
                        SafeText.code(one.source()),
                        SafeText.markdown(one.kind()),
                        SafeText.markdown(one.check()),
                        SafeText.markdown(one.level()),
                        SafeText.markdown(figures.window(one.start(), one.end()))))
                .toList();
    }
}
