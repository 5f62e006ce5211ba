package io.daybreak.briefing;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.briefing.draft.DraftWriter;
import io.daybreak.briefing.edition.EditionFolder;
import io.daybreak.briefing.edition.Editor;
import io.daybreak.briefing.finding.FactBook;
import io.daybreak.briefing.finding.Findings;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.finding.Tables;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Corrections;
import io.daybreak.briefing.page.NumberCoverage;
import io.daybreak.briefing.statement.Judge;
import io.daybreak.briefing.statement.Judgement;
import io.daybreak.briefing.statement.Phrasing;
import io.daybreak.features.Day;
import io.daybreak.features.Sha256;
import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.codec.StatementWriter;
import io.daybreak.grounding.fact.Fact;
import io.daybreak.grounding.lie.CatchRate;
import io.daybreak.grounding.lie.Lies;
import io.daybreak.grounding.rows.RememberedRows;
import io.daybreak.grounding.rows.SourceRows;
import io.daybreak.narration.Narration;
import io.daybreak.narration.Narrator;
import io.daybreak.verification.WarehouseRows;
import io.daybreak.warehouse.Warehouse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the briefing of a day. Facts are computed first, from source rows; the same facts give the same edition, byte for byte, other
 * facts the next one.
 */
public final class BriefStep {
    private static final int MOST_LIES = 100;

    private final Warehouse warehouse;
    private final Path editions;
    private final BriefingSettings settings;
    private final Narrator narrator;
    private final Clock clock;
    private Stopwatch watch;

    /**
     * @param editions the folder {@code DATA/editions}
     * @param clock that times the parts of the step
     */
    public BriefStep(Warehouse warehouse, Path editions, BriefingSettings settings, Narrator narrator, Clock clock) {
        this.warehouse = warehouse;
        this.editions = editions;
        this.settings = settings;
        this.narrator = narrator;
        this.clock = clock;
        this.watch = new Stopwatch(clock);
    }

    /** What the last run's parts took: "facts 0.412 s, ..., check 0.230 s, ..."; empty before the first. */
    public String parts() {
        return watch.toString();
    }

    /** Returns the rows written to facts, statements, claims, verdicts and editions; 0 where the edition is there already. */
    public long run(Day day) {
        watch = new Stopwatch(clock);
        Tables tables = new Tables(warehouse);
        Map<String, TableRead> reads = tables.read(day.date());
        Findings findings = Findings.of(reads);
        List<Rank> issues = Rank.order(findings);
        FactBook facts = new FactBook(new WarehouseRows(warehouse, day.date()));
        List<Draft> drafts = new DraftWriter(facts, day, settings.objectives())
                .write(findings, issues.stream().map(Rank::incident).toList());

        watch.ended("facts");
        Editions known = new Editions(warehouse, day.date());
        String hash = hash(facts.facts(), reads);
        int number = known.numberOf(hash);
        Path folder = editions.resolve(day.date().toString()).resolve(Integer.toString(number));
        if (known.has(number) && Files.isDirectory(folder)) {
            return 0;
        }
        Edition edition = new Edition(day, number, findings, issues, facts.facts(), drafts);
        Charts charts = new Charts(warehouse, day);
        Map<String, byte[]> pictures = charts.draw(issues);
        watch.ended("charts");
        Editor editor = new Editor(settings.languages(), settings.from(), settings.to());
        Contents contents = counted(contents(edition, tables, charts.names(), folder), editor);
        Editor.Edition edited = editor.edit(contents, pictures);
        EditionFolder.write(folder, files(edited, contents.judgement()));
        watch.ended("pages");
        long rows = write(new EditionRows(warehouse, day.date(), number), facts, contents, hash, edited.verdict());
        watch.ended("tables");
        return rows;
    }

    /** What an edition is to tell. */
    private record Edition(
            Day day, int number, Findings findings, List<Rank> issues, List<Fact> facts, List<Draft> drafts) {}

    private Contents contents(Edition edition, Tables tables, Map<String, String> charts, Path folder) {
        Day day = edition.day();
        // Asked anew: a check takes no number over from what was drafted.
        SourceRows rows = new RememberedRows(new WarehouseRows(warehouse, day.date()));
        Checker checker = new Checker(rows, day.zone());
        Phrasing phrasing = new Phrasing(settings.languages(), day);
        Narration narration = narrator.narrate(
                day, edition.drafts(), edition.facts(), edition.issues(), edition.findings(), phrasing);
        watch.ended("narration");
        Judgement judgement = new Judge(checker, phrasing).judge(edition.drafts(), narration.offers());
        watch.ended("check");
        CatchRate lies = CatchRate.of(new Lies(rows.names(day), day.date()), judgement.truths(), MOST_LIES, checker);
        watch.ended("planted");
        Map<String, TableRead> reads = new LinkedHashMap<>(edition.findings().reads());
        TableRead modelUse = tables.read("model_use", "sql/narration/model_use.sql", Map.of("day", day.date()));
        EditionReads own = new EditionReads(day.date(), edition.number());
        List.of(modelUse, own.edition(judgement, lies, narration, NumberCoverage.UNKNOWN), own.planted(lies))
                .forEach(read -> reads.put(read.name(), read));
        Corrections corrections = Corrections.NONE;
        if (edition.number() > 1) {
            TableRead earlier = tables.read(
                    "earlier_facts",
                    "sql/briefing/earlier_facts.sql",
                    Map.of("day", day.date(), "edition", edition.number() - 1));
            TableRead differences = own.corrections(Editions.differences(earlier, edition.facts()));
            reads.put(differences.name(), differences);
            corrections = Editions.corrections(differences);
        }
        return new Contents(
                settings.team(),
                day,
                edition.number(),
                edition.findings(),
                edition.issues(),
                judgement,
                narration,
                ModelUse.of(modelUse),
                narrator.runBooks(edition.issues(), edition.findings()),
                lies,
                NumberCoverage.UNKNOWN,
                charts,
                corrections,
                EditionFolder.pages(folder.resolveSibling(Integer.toString(edition.number() - 1))),
                settings.services(),
                reads);
    }

    /** The pages are laid out twice: what they say of their numbers is not known before. */
    private static Contents counted(Contents contents, Editor editor) {
        NumberCoverage numbers = editor.numbers(contents);
        EditionReads own = new EditionReads(contents.day().date(), contents.edition());
        return contents.counted(
                numbers, own.edition(contents.judgement(), contents.lies(), contents.narration(), numbers));
    }

    private static Map<String, byte[]> files(Editor.Edition edited, Judgement judgement) {
        Map<String, byte[]> files = new TreeMap<>(edited.files());
        files.put(
                "statements.jsonl",
                lines(judgement.statements().stream()
                        .map(StatementWriter::write)
                        .toList()));
        files.put(
                "verdicts.jsonl",
                lines(judgement.verdicts().stream().map(StatementWriter::write).toList()));
        return files;
    }

    /** The row of editions comes last: an edition without it is no edition, and is written again. */
    private static long write(EditionRows table, FactBook facts, Contents contents, String hash, String verdict) {
        Judgement judgement = contents.judgement();
        Narration narration = contents.narration();
        long written = table.writeFacts(facts.facts())
                + table.writeStatements(judgement, narration.model())
                + table.writeVerdicts(judgement, contents.lies());
        return written
                + table.writeEdition(new EditionRows.EditionRow(
                        contents.day().date(),
                        contents.edition(),
                        hash,
                        verdict,
                        judgement.offered(),
                        judgement.supported(),
                        judgement.replaced(),
                        judgement.removed(),
                        contents.lies().planted(),
                        contents.lies().caught(),
                        contents.numbers().printed(),
                        contents.numbers().covered(),
                        narration.model(),
                        narration.outcome().word(),
                        narration.offers().size(),
                        judgement.offersSupported(),
                        judgement.offersPrinted(),
                        narration.tokens(),
                        narration.money()));
    }

    private String hash(List<Fact> facts, Map<String, TableRead> reads) {
        List<String> parts = new ArrayList<>();
        parts.add(settings.team());
        settings.languages().forEach(language -> parts.add(language.word()));
        facts.forEach(fact -> parts.add(fact.id()));
        settings.services().forEach(service -> parts.add(service.toString()));
        reads.forEach((name, read) -> parts.add(name + " " + read.hash()));
        return Sha256.of(String.join("\n", parts));
    }

    private static byte[] lines(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
