package io.daybreak.metrics;

import io.daybreak.warehouse.Warehouse;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells monitoring systems about a run when it has ended: by OTLP, and as a Prometheus textfile. A run is never worse for it: what
 * cannot be told is said on the terminal.
 */
public final class RunMetrics {
    private final MetricsSettings settings;
    private final Path baseFolder;
    private final String team;
    private final Warehouse warehouse;
    private final PrintStream out;

    /**
     * @param baseFolder what relative paths of the settings start from
     * @param team named in what is sent by OTLP
     * @param out for what could not be told, usually standard error
     */
    public RunMetrics(MetricsSettings settings, Path baseFolder, String team, Warehouse warehouse, PrintStream out) {
        this.settings = settings;
        this.baseFolder = baseFolder;
        this.team = team;
        this.warehouse = warehouse;
        this.out = out;
    }

    /** Tells of a run, also where the warehouse does not answer any more. */
    public void tell(RunOutcome run) {
        if (!settings.isConfigured()) {
            return;
        }
        List<Sample> samples = new ArrayList<>(own(run));
        try {
            samples.addAll(warehouse.query(
                    "sql/reports/metrics.sql", Map.of("day", run.day().date()), RunMetrics::row));
        } catch (WarehouseException e) {
            out.println("daybreak: Cannot read what the run did for its metrics: " + e.getMessage());
        }
        push(settings.otlp(), samples);
        write(settings.textfile(), samples);
    }

    private static List<Sample> own(RunOutcome run) {
        List<String> stage = List.of("stage", run.stage());
        return List.of(
                new Sample("daybreak.run.success", stage, run.success() ? 1 : 0),
                new Sample("daybreak.run.seconds", stage, run.seconds()),
                new Sample(
                        "daybreak.run.ended.timestamp.seconds",
                        stage,
                        run.ended().getEpochSecond()));
    }

    private static Sample row(ResultSet row, int number) throws SQLException {
        List<String> tags = new ArrayList<>();
        for (Object tag : (Object[]) row.getArray("tags").getArray()) {
            tags.add((String) tag);
        }
        return new Sample(row.getString("name"), tags, row.getDouble("value"));
    }

    private void push(@Nullable URI address, List<Sample> samples) {
        if (address != null) {
            OtlpPush.send(address, Map.of("service.name", "daybreak", "service.namespace", team), samples);
        }
    }

    private void write(@Nullable Path textfile, List<Sample> samples) {
        if (textfile == null) {
            return;
        }
        Path file = baseFolder.resolve(textfile);
        try {
            Textfile.write(file, samples);
        } catch (IOException e) {
            out.println("daybreak: Cannot write the metrics to " + file + ": " + e + "; the run itself is not touched");
        }
    }
}
