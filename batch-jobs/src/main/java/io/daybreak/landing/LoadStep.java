package io.daybreak.landing;

import io.daybreak.features.Day;
import io.daybreak.features.Sha256;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.source.RecordKind;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.SideBySide;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads landed Parquet into the raw tables, a partition at a time, and only what changed: afterwards a day's partitions hold
 * exactly what its manifests say, however often it is run.
 */
public final class LoadStep {
    private final Sources sources;
    private final LandingFolder landings;
    private final Warehouse warehouse;
    private final LoadRecords records;

    /** @param clock says when a load took place, in bookkeeping alone */
    public LoadStep(Sources sources, LandingFolder landings, Warehouse warehouse, Clock clock) {
        this.sources = sources;
        this.landings = landings;
        this.warehouse = warehouse;
        this.records = new LoadRecords(warehouse, clock);
    }

    /**
     * Loads what the landings of the day hold, log lines beside everything else where the warehouse has the memory, since sorting and
     * writing one table is the work of one thread; gives the rows written, 0 where all was there.
     */
    public long run(Day day) {
        dropRemoved(day);
        List<Delivered> all = sources.all().stream()
                .map(source -> delivered(day, source.settings().name()))
                .toList();
        List<ToLongFunction<Delivered>> loads = List.of(this::loadLogs, this::loadOthers);
        int atATime = Integer.parseInt(one("sql/load/at-a-time.sql", Map.of()));
        return SideBySide.each(
                        atATime, loads, load -> all.stream().mapToLong(load).sum())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What a source delivered of a day, by kinds. */
    private record Delivered(Day day, String source, List<Landing> landings) {
        Landing logs() {
            return landings.get(RecordKind.LOGS.ordinal());
        }

        List<Landing> others() {
            return landings.stream()
                    .filter(landing -> landing.kind() != RecordKind.LOGS)
                    .toList();
        }
    }

    private Delivered delivered(Day day, String source) {
        return new Delivered(
                day,
                source,
                Arrays.stream(RecordKind.values())
                        .map(kind -> complete(day, source, kind))
                        .toList());
    }

    private long loadLogs(Delivered of) {
        String templates = one("sql/load/signatures.sql", key(of.day(), of.source()));
        return loadRows(of, of.logs(), of.logs().digest() + "\n" + templates);
    }

    /** Rows of a source that the configuration has no more would count beside those of the source that took its place. */
    private void dropRemoved(Day day) {
        List<String> names =
                sources.all().stream().map(source -> source.settings().name()).toList();
        RawTable.byContents()
                .forEach((contents, table) -> warehouse
                        .query(
                                "sql/load/sources.sql",
                                Map.of("table", table, "day", day.date()),
                                (row, _) -> row.getString(1))
                        .stream()
                        .filter(source -> !names.contains(source))
                        .forEach(source -> records.drop(table, day.date(), source, contents)));
    }

    private long loadOthers(Delivered of) {
        long rows = 0;
        for (Landing landing : of.others()) {
            rows += loadRows(of, landing, landing.digest());
        }
        Day day = of.day();
        String source = of.source();
        List<Landing> all = of.landings();
        String rejects = all.stream().map(Landing::digest).collect(Collectors.joining("\n"));
        return rows
                + load(day, source, RawTable.REJECTED, rejects, "rejected_records", staging -> {
                    all.forEach(landing -> fill("rejected_records", staging, day, source, landing, Landing::rejects));
                    return all.stream().mapToLong(Landing::rejectedLines).sum();
                })
                + load(day, source, "redactions", rejects, "redactions", staging -> {
                    List<RedactionRow> redactions = all.stream()
                            .flatMap(landing -> redactions(day, source, landing))
                            .toList();
                    warehouse.insert(staging, RedactionRow.class, redactions.iterator());
                    return (long) redactions.size();
                });
    }

    /** A row of {@code redactions}. */
    record RedactionRow(LocalDate day, String source, String kind, String type, long replaced) {}

    private static Stream<RedactionRow> redactions(Day day, String source, Landing landing) {
        Map<String, Long> types = new TreeMap<>();
        landing.inputs()
                .forEach(input -> input.redacted().forEach((type, values) -> types.merge(type, values, Long::sum)));
        return types.entrySet().stream()
                .map(one -> new RedactionRow(day.date(), source, landing.kind().key(), one.getKey(), one.getValue()));
    }

    private Landing complete(Day day, String source, RecordKind kind) {
        Landing landing = landings.read(source, kind, day.date());
        if (!landing.isComplete()) {
            throw new IllegalStateException("Cannot load " + kind.key() + " of " + source + " on " + day.date() + ": "
                    + landing.parts().size() + " parts of it are landed, and not all; land the others first");
        }
        return landing;
    }

    private long loadRows(Delivered of, Landing landing, String contents) {
        String table = RawTable.of(landing.kind());
        return load(of.day(), of.source(), landing.kind().key(), contents, table, staging -> {
            fill(table, staging, of.day(), of.source(), landing, Landing::files);
            return landing.rows();
        });
    }

    private void fill(
            String table,
            String staging,
            Day day,
            String source,
            Landing landing,
            Function<Landing, List<Path>> which) {
        Map<String, Object> parameters = key(day, source);
        parameters.put("staging", staging);
        parameters.put("kind", landing.kind().key());
        warehouse.executeOver(which.apply(landing), "sql/load/" + table + ".sql", parameters);
    }

    /** @param fill fills the staging table and says how many rows that must give */
    private long load(Day day, String source, String kind, String contents, String table, Function<String, Long> fill) {
        String digest = Sha256.of(contents);
        if (digest.equals(records.digest(day.date(), source, kind))) {
            return 0;
        }
        // First of all, so that a load that is killed counts as none.
        records.forget(day.date(), source, kind);
        long[] expected = {0};
        long rows = warehouse.replace(
                table, Warehouse.partition(day.date(), source), staging -> expected[0] = fill.apply(staging));
        if (rows != expected[0]) {
            throw new IllegalStateException("Cannot trust the load of " + table + " on " + day.date() + " from "
                    + source + ": " + rows + " rows of " + expected[0] + "; land and load the day again");
        }
        records.write(day, source, kind, digest, rows);
        return rows;
    }

    private String one(String resource, Map<String, ?> parameters) {
        List<String> found = warehouse.query(resource, parameters, (row, number) -> row.getString(1));
        return found.isEmpty() ? "" : found.getFirst();
    }

    private static Map<String, Object> key(Day day, String source) {
        return new HashMap<>(Map.of("day", day.date(), "source", source));
    }
}
