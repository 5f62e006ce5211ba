package io.daybreak.landing;

import com.jerolba.carpet.CarpetReader;
import io.daybreak.landing.manifest.Landing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads landed Parquet back with another library than the one that wrote it. */
final class LandedRows {
    private LandedRows() {}

    record Log(String service, String instance, long timestamp, String severity, String body, String file, long line) {}

    record Metric(String service, String metric, String unit, long timestamp, double value) {}

    record Span(String service, String operation, long start, long duration_us, String status, String trace_id) {}

    record Reject(String file, long line, String reason, String raw) {}

    static List<Reject> rejects(Landing landing) {
        return rows(landing.rejects(), Reject.class);
    }

    static <T> List<T> rows(List<Path> files, Class<T> type) {
        List<T> rows = new ArrayList<>();
        for (Path file : files) {
            try {
                rows.addAll(new CarpetReader<>(file.toFile(), type).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }
}
