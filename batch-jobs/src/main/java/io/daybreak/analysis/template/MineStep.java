package io.daybreak.analysis.template;

import static java.util.stream.Collectors.toSet;

import io.daybreak.features.Day;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.features.template.Template;
import io.daybreak.features.template.TemplateMiner;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.landing.manifest.LandingManifest;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import io.daybreak.source.Source;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.Warehouse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Mines the landed log lines of a day: signatures become templates, known ones first. */
public final class MineStep {
    private final Sources sources;
    private final LandingFolder landings;
    private final Warehouse warehouse;

    public MineStep(Sources sources, LandingFolder landings, Warehouse warehouse) {
        this.sources = sources;
        this.landings = landings;
        this.warehouse = warehouse;
    }

    /** A row of {@code log_signatures}. */
    record SignatureRow(LocalDate day, String source, long signature, String templateId) {}

    /** Replaces the day's templates and the signatures of each source; returns the number of templates. */
    public long run(Day day) {
        Map<String, List<LineGroup>> groups = new TreeMap<>();
        sources.all()
                .forEach(source -> groups.put(
                        source.settings().name(), groups(source.settings().name(), day)));
        List<Template> known = warehouse.query(
                "sql/log_templates/known.sql",
                Map.of("day", day.date()),
                (row, _) -> new Template(row.getString("template_id"), row.getString("template")));
        Map<Long, Template> mined = mine(groups.values(), known);
        groups.forEach((source, own) -> writeSignatures(day, source, own, mined));
        return writeTemplates(
                day, groups.values(), mined, known.stream().map(Template::id).collect(toSet()));
    }

    /**
     * Groups the lines of one part of each source's landing, for {@link #run(Day)} to merge; the parts in any order, by several processes
     * at once.
     *
     * @return the groups written
     */
    public long run(Day day, Part part) {
        long groups = 0;
        for (Source source : sources.all()) {
            String name = source.settings().name();
            Landing landing = landings.read(name, RecordKind.LOGS, day.date());
            for (LandingManifest landed : landing.parts()) {
                groups += landed.part().equals(part.toString()) ? group(name, day, landing, landed) : 0;
            }
        }
        return groups;
    }

    private List<LineGroup> groups(String source, Day day) {
        Landing landing = landings.read(source, RecordKind.LOGS, day.date());
        landing.parts().forEach(part -> group(source, day, landing, part));
        dropOthers(source, day, landing);
        List<String> keys = landing.parts().stream().map(LandingManifest::key).toList();
        return warehouse.query(
                "sql/log_templates/signatures.sql",
                Map.of("day", day.date(), "source", source, "landings", keys),
                MineStep::lineGroup);
    }

    /** The map half: groups the lines of one landed part, unless that is done. @return the groups, 0 where they were there */
    private long group(String source, Day day, Landing landing, LandingManifest part) {
        if (grouped(source, day).containsValue(part.key())) {
            return 0;
        }
        List<Path> files = landing.files(part);
        return warehouse.replace(
                "log_groups",
                Warehouse.partition(day.date(), source, part.part()),
                staging -> fill(staging, source, day, part, files));
    }

    private void fill(String staging, String source, Day day, LandingManifest part, List<Path> files) {
        warehouse.executeOver(
                files,
                "sql/log_templates/groups.sql",
                Map.of(
                        "staging", staging,
                        "day", day.date(),
                        "source", source,
                        "part", part.part(),
                        "key", part.key()));
    }

    /** What a landing in another number of parts left behind. */
    private void dropOthers(String source, Day day, Landing landing) {
        Set<String> parts = landing.parts().stream().map(LandingManifest::part).collect(toSet());
        grouped(source, day).keySet().stream()
                .filter(part -> !parts.contains(part))
                .forEach(part ->
                        warehouse.replace("log_groups", Warehouse.partition(day.date(), source, part), staging -> {}));
    }

    /** The key of the landed part that the groups of each part were made of. */
    private Map<String, String> grouped(String source, Day day) {
        Map<String, String> grouped = new TreeMap<>();
        warehouse.forEach(
                "sql/log_templates/grouped.sql",
                Map.of("day", day.date(), "source", source),
                row -> grouped.put(row.getString("part"), row.getString("landing")));
        return grouped;
    }

    private static LineGroup lineGroup(ResultSet row, int number) throws SQLException {
        return new LineGroup(
                row.getLong("mark"),
                row.getString("severity"),
                row.getBoolean("inferred"),
                row.getString("message"),
                row.getLong("lines"),
                Arrays.stream((Object[]) row.getArray("services").getArray())
                        .map(String::valueOf)
                        .toList(),
                nanos(row.getLong("first_nanos")),
                nanos(row.getLong("last_nanos")),
                row.getString("example"));
    }

    private static Instant nanos(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    private static Map<Long, Template> mine(Iterable<List<LineGroup>> groups, List<Template> known) {
        Map<Long, String> messages = new HashMap<>();
        groups.forEach(source -> source.stream()
                .filter(group -> !group.message().isEmpty())
                .forEach(group -> messages.merge(group.signature(), group.message(), MineStep::smaller)));
        var miner = new TemplateMiner(known);
        groups.forEach(source -> source.stream()
                .filter(group -> messages.containsKey(group.signature()))
                .forEach(group ->
                        miner.add(group.signature(), messages.getOrDefault(group.signature(), ""), group.lines())));
        return miner.mine();
    }

    private static String smaller(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private void writeSignatures(Day day, String source, List<LineGroup> groups, Map<Long, Template> mined) {
        var rows = groups.stream()
                .map(LineGroup::signature)
                .distinct()
                .map(signature -> new SignatureRow(
                        day.date(),
                        source,
                        signature,
                        template(mined, signature).id()))
                .iterator();
        warehouse.replace(
                "log_signatures",
                Warehouse.partition(day.date(), source),
                staging -> warehouse.insert(staging, SignatureRow.class, rows));
    }

    private long writeTemplates(
            Day day, Iterable<List<LineGroup>> groups, Map<Long, Template> mined, Set<String> known) {
        Map<Template, TemplateSummary> summaries = new TreeMap<>(java.util.Comparator.comparing(Template::id));
        for (List<LineGroup> source : groups) {
            source.forEach(group -> summaries
                    .computeIfAbsent(template(mined, group.signature()), _ -> new TemplateSummary())
                    .add(group));
        }
        Redactor redactor = redactor(day);
        var rows = summaries.entrySet().stream()
                .map(entry -> entry.getValue()
                        .row(
                                day.date(),
                                entry.getKey(),
                                !known.contains(entry.getKey().id()),
                                redactor))
                .iterator();
        return warehouse.replace(
                "log_templates",
                Warehouse.partition(day.date()),
                staging -> warehouse.insert(staging, TemplateSummary.Row.class, rows));
    }

    /** Equal values have equal marks on one day; the salt keeps marks of two days apart, and is no secret. */
    private static Redactor redactor(Day day) {
        return new Redactor(("daybreak " + day.date()).getBytes(StandardCharsets.UTF_8), false);
    }

    private static Template template(Map<Long, Template> mined, long signature) {
        return mined.getOrDefault(signature, TemplateMiner.OVERFLOW);
    }
}
