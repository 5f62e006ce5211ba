package io.daybreak.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daybreak.analysis.feature.FeatureStep;
import io.daybreak.analysis.template.MineStep;
import io.daybreak.features.Day;
import io.daybreak.landing.LandStep;
import io.daybreak.landing.LandingSettings;
import io.daybreak.landing.LoadStep;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceSettings;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What intake reaches beside what is possible, in one run over one telemetry set: {@code DAYBREAK_BENCHMARK_SET} names its folder,
 * {@code DAYBREAK_BENCHMARK_DATE} the day. Prints a table of seconds and of million rows a second.
 */
class IntakeBenchmark {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final Map<String, String> KINDS =
            new TreeMap<>(Map.of("logs", "logs.jsonl.gz", "metrics", "metrics.csv.gz", "spans", "spans.csv.gz"));
    private static final int BUFFER = 1 << 16;
    private static final double NANOS = 1e9;

    private Path set = Path.of("");
    private long rows;

    @Test
    void intakeBesideItsFloors(@TempDir Path scratch) throws Exception {
        assumeTrue(System.getenv("DAYBREAK_BENCHMARK_SET") != null, "DAYBREAK_BENCHMARK_SET names no set");
        set = Path.of(System.getenv("DAYBREAK_BENCHMARK_SET")).toAbsolutePath().normalize();
        Day day = new Day(LocalDate.parse(System.getenv("DAYBREAK_BENCHMARK_DATE")), ZoneOffset.UTC);
        rows = lines();
        double before = measure("gzip -dc | wc -lc, the yardstick", this::yardstick);
        measure("gunzip alone, in Java", this::gunzip);
        measure("the engine reads the files, writes Parquet", () -> each("-to-parquet", scratch));
        each("-table", scratch);
        measure("the engine loads that Parquet", () -> each("-load", scratch));
        measure("five-minute windows of these tables", () -> each("-windows", scratch));
        double intake = intake(day, scratch);
        double after = measure("gzip -dc | wc -lc, the yardstick again", this::yardstick);
        System.out.printf("landing and loading: %.2f times the yardstick%n", 2 * intake / (before + after));
    }

    private double intake(Day day, Path scratch) throws Exception {
        Sources sources =
                Sources.of(List.of(new SourceSettings("set", "telemetry-set", set.toString(), List.of("false"))), set);
        LandingFolder landings = new LandingFolder(scratch.resolve("landing"));
        Warehouse warehouse = WAREHOUSE.get();
        LandStep land = new LandStep(sources, landings, LandingSettings.defaults());
        LoadStep load = new LoadStep(sources, landings, warehouse, Clock.fixed(day.end(), ZoneOffset.UTC));
        double landing = measure("land", () -> land.run(day));
        measure("mine", () -> new MineStep(sources, landings, warehouse).run(day));
        double loading = measure("load", () -> load.run(day));
        measure("features", () -> new FeatureStep(warehouse).run(day));
        assertThat(landings.read("set", RecordKind.LOGS, day.date()).rows()).isPositive();
        return landing + loading;
    }

    private double measure(String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf("| %s | %.1f | %.2f |%n", what, seconds, rows / seconds / 1e6);
        return seconds;
    }

    private Void each(String what, Path scratch) {
        KINDS.forEach((kind, file) -> {
            String parquet = scratch.resolve(kind + ".parquet").toString();
            String resource = "sql/benchmark/" + kind + what + ".sql";
            switch (what) {
                case "-to-parquet" ->
                    execute(resource, Map.of("in", set.resolve(file).toString(), "out", parquet));
                case "-load" -> execute(resource, Map.of("in", parquet));
                case "-windows" -> WAREHOUSE.get().query(resource, Map.of(), (row, number) -> row.getLong(1));
                default -> execute(resource, Map.of());
            }
        });
        return null;
    }

    private static void execute(String resource, Map<String, ?> parameters) {
        WAREHOUSE.get().execute(resource, parameters);
    }

    private Void yardstick() throws IOException, InterruptedException {
        for (String file : KINDS.values()) {
            ProcessBuilder count = new ProcessBuilder(
                    "sh", "-c", "gzip -dc \"$0\" | wc -lc", set.resolve(file).toString());
            Process process = count.redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).isZero();
        }
        return null;
    }

    private Void gunzip() throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (String file : KINDS.values()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve(file)), BUFFER)) {
                while (in.read(buffer) >= 0) {
                    // What is read counts, not what it says.
                }
            }
        }
        return null;
    }

    private long lines() throws IOException {
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        for (String file : KINDS.values()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve(file)), BUFFER)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    for (int i = 0; i < n; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
    }
}
