package io.daybreak.landing.lane;

import io.daybreak.landing.columnar.LandedFile;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowFile;
import io.daybreak.landing.columnar.RowLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one lane, one for each UTC hour; together they hold no more in memory than they may. */
final class HourFiles implements AutoCloseable {
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final int HOUR_LENGTH = "2026-11-20T14".length();

    private final Path folder;
    private final RowLayout layout;
    private final String suffix;
    private final long memory;
    private final SortedMap<Long, RowFile> files = new TreeMap<>();
    private long lastHour = Long.MIN_VALUE;
    private @Nullable RowFile lastFile;

    /** @param suffix follows the hour in the files' names */
    HourFiles(Path folder, RowLayout layout, String suffix, long memory) {
        this.folder = folder;
        this.layout = layout;
        this.suffix = suffix;
        this.memory = memory;
    }

    void write(Row row) throws IOException {
        long hour = layout.timeColumn() < 0 ? -1 : row.number(layout.timeColumn()) / HOUR;
        RowFile file = lastFile;
        if (file == null || hour != lastHour) {
            file = file(hour);
            lastHour = hour;
            lastFile = file;
        }
        file.write(row);
    }

    /** Writes row groups out, the largest first, until the rest fits. */
    void keepWithinMemory() throws IOException {
        long total = files.values().stream().mapToLong(RowFile::bufferedBytes).sum();
        while (total > memory) {
            RowFile largest = Collections.max(files.values(), Comparator.comparingLong(RowFile::bufferedBytes));
            total -= largest.bufferedBytes();
            largest.flushRowGroup();
        }
    }

    List<LandedFile> finish() throws IOException {
        List<LandedFile> finished = new ArrayList<>();
        for (RowFile file : files.values()) {
            finished.add(file.finish());
        }
        return finished;
    }

    @Override
    public void close() throws IOException {
        for (RowFile file : files.values()) {
            file.close();
        }
    }

    private RowFile file(long hour) throws IOException {
        RowFile file = files.get(hour);
        if (file == null) {
            file = new RowFile(folder.resolve(name(hour) + suffix + ".parquet"), layout);
            files.put(hour, file);
        }
        return file;
    }

    private static String name(long hour) {
        return hour < 0
                ? "day"
                : Instant.EPOCH.plus(Duration.ofHours(hour)).toString().substring(0, HOUR_LENGTH);
    }
}
