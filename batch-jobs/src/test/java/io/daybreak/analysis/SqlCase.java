package io.daybreak.analysis;

import io.daybreak.analysis.feature.DerivedTable;
import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder {@code sql/<table>/cases/<name>} of a derived table or a view: rows of source tables as {@code <table>.tsv}, what the table then holds as
 * {@code expected.tsv}, both with names; {@code zone.txt} where the team's zone is not UTC. The day is 2026-11-20.
 */
record SqlCase(String table, Path folder) {
    private static final Path SQL = Path.of("..", "sql");

    static Stream<SqlCase> all() {
        Stream<String> tables = DerivedTable.all().stream().map(DerivedTable::name);
        return Stream.concat(tables, Stream.of("signal_windows")).flatMap(SqlCase::of);
    }

    private static Stream<SqlCase> of(String table) {
        return list(SQL.resolve(table).resolve("cases")).stream().map(folder -> new SqlCase(table, folder));
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Day day() {
        Path zone = folder.resolve("zone.txt");
        return new Day(
                LocalDate.of(2026, 11, 20),
                ZoneId.of(Files.exists(zone) ? read(zone).strip() : "UTC"));
    }

    void load(Warehouse warehouse) {
        list(folder).stream()
                .filter(file -> file.toString().endsWith(".tsv") && !file.endsWith("expected.tsv"))
                .forEach(file -> load(warehouse, file));
    }

    /** Nothing to do for a view. */
    void fill(Warehouse warehouse) {
        DerivedTable.all().stream()
                .filter(derived -> derived.name().equals(table))
                .forEach(derived -> derived.replace(warehouse, day()));
    }

    private static void load(Warehouse warehouse, Path file) {
        String source = file.getFileName().toString().replace(".tsv", "");
        String text = read(file);
        List<String> columns = names(text);
        String structure = columns.stream()
                .map(column -> column + " " + type(warehouse, source, column))
                .collect(Collectors.joining(", "));
        warehouse
                .sql()
                .sql("INSERT INTO " + source + " (" + String.join(", ", columns) + ") SELECT "
                        + String.join(", ", columns) + " FROM format(TabSeparatedWithNames, ?, ?)")
                .params(structure, text)
                .update();
    }

    private static String type(Warehouse warehouse, String table, String column) {
        return warehouse
                .sql()
                .sql("SELECT type FROM system.columns WHERE database = currentDatabase() AND table = ? AND name = ?")
                .params(table, column)
                .query(String.class)
                .single();
    }

    List<String> expected() {
        return read(folder.resolve("expected.tsv")).lines().toList();
    }

    List<String> actual(Warehouse warehouse) {
        List<String> columns = names(read(folder.resolve("expected.tsv")));
        List<String> rows = warehouse
                .sql()
                .sql("SELECT trimRight(formatRow('TabSeparated', " + String.join(", ", columns) + "), '\n') FROM "
                        + table + " WHERE day = ? ORDER BY " + String.join(", ", columns))
                .params(day().date())
                .query(String.class)
                .list();
        return Stream.concat(Stream.of(String.join("\t", columns)), rows.stream())
                .toList();
    }

    private static List<String> names(String text) {
        return Arrays.asList(text.lines().findFirst().orElseThrow().split("\t"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return table + ": " + folder.getFileName().toString().replace('-', ' ');
    }
}
