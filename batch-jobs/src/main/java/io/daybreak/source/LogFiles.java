package io.daybreak.source;

import io.daybreak.features.Day;
import io.daybreak.features.logline.LogFormat;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final int DEPTH = 32;
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
        for (Path file : files()) {
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

    private SourceInput input(Path file, Map<String, String> names, @Nullable LocalDate date) {
        String name = pattern.base().equals(file)
                ? String.valueOf(file.getFileName())
                : pattern.base().relativize(file).toString();
        TextOrigin origin = new TextOrigin(stream(name), names, settings.files(), date);
        return new SourceInput(
                RecordKind.LOGS,
                name,
                InputFormat.TEXT,
                Compression.of(file),
                () -> Files.newInputStream(file),
                origin);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.exists(pattern.base())) {
            return files;
        }
        Files.walkFileTree(
                pattern.base(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        // A loop of links or a folder without permission costs itself alone; a file is found unreadable
                        // when landed.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
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
