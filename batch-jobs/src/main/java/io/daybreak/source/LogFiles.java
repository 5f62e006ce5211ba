package io.daybreak.source;

import io.daybreak.features.Day;
import io.daybreak.features.logline.LogFormat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain log files by a pattern of paths, with what rotation made of them: {@code app.log}, {@code app.log.1}, {@code app.log.2.gz},
 * {@code app-2026-11-20.log.zst}. A file whose name has a date more than two days away from the day is not read.
 */
public record LogFiles(SourceSettings settings, PathPattern pattern) implements Source {
    private static final int DAYS_AROUND = 2;
    private static final Pattern PACKED = Pattern.compile("\\.(?:gz|zst|zstd)$");
    private static final Pattern DATED = Pattern.compile(
            "[._-]?(?<![0-9])(20[0-9]{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-3][0-9])(?:[T_.-]?[0-2][0-9](?:[-_:.]?[0-5][0-9]){0,2})?(?![0-9])");
    private static final Pattern NUMBERED = Pattern.compile("(?<=.)[.-][0-9]{1,4}$");

    static LogFiles of(SourceSettings settings, Path folder) {
        if (!settings.files().format().isEmpty()) {
            LogFormat.checkLayout(settings.files().format());
        }
        return new LogFiles(settings, PathPattern.of(settings.path(), folder));
    }

    @Override
    public Set<RecordKind> kinds() {
        return EnumSet.of(RecordKind.LOGS);
    }

    @Override
    public List<SourceInput> inputs(Day day) throws IOException {
        Map<String, SourceInput> inputs = new TreeMap<>();
        FoundFiles found =
                FoundFiles.below(pattern.base(), file -> pattern.names(file).isPresent());
        for (Path folder : found.unreadable()) {
            SourceInput input = unreadable(folder);
            inputs.put(input.name(), input);
        }
        for (Path file : found.files()) {
            LocalDate date = date(String.valueOf(file.getFileName()));
            boolean near = date == null
                    || !date.isBefore(day.date().minusDays(DAYS_AROUND))
                            && !date.isAfter(day.date().plusDays(DAYS_AROUND));
            if (near) {
                pattern.names(file).ifPresent(names -> {
                    SourceInput input = input(file, names, date);
                    inputs.put(input.name(), input);
                });
            }
        }
        return List.copyOf(inputs.values());
    }

    /** A folder that may not be entered is told like a file that may not be opened. */
    private SourceInput unreadable(Path folder) {
        TextOrigin origin = new TextOrigin(name(folder), Map.of(), settings.files(), null);
        return new SourceInput(
                RecordKind.LOGS,
                name(folder),
                InputFormat.TEXT,
                Compression.NONE,
                () -> {
                    throw new AccessDeniedException(folder.toString());
                },
                origin);
    }

    private String name(Path file) {
        return pattern.base().equals(file)
                ? String.valueOf(file.getFileName())
                : pattern.base().relativize(file).toString();
    }

    private SourceInput input(Path file, Map<String, String> names, @Nullable LocalDate date) {
        String name = name(file);
        TextOrigin origin = new TextOrigin(stream(name), names, settings.files(), date);
        return new SourceInput(
                RecordKind.LOGS,
                name,
                InputFormat.TEXT,
                Compression.of(file),
                () -> Files.newInputStream(file),
                origin);
    }

    /** What a file is a rotation of: its name without packing, number and date. */
    static String stream(String name) {
        String plain = PACKED.matcher(name).replaceFirst("");
        String undated = DATED.matcher(plain).replaceAll("");
        return NUMBERED.matcher(undated).replaceFirst("");
    }

    static @Nullable LocalDate date(String name) {
        Matcher matcher = DATED.matcher(name);
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
