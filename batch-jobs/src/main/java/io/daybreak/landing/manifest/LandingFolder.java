package io.daybreak.landing.manifest;

import io.daybreak.landing.bucket.Bucket;
import io.daybreak.source.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where landings lie: {@code DATA/landing/<source>/<kind>/<day>/}, with {@code <UTC hour>-<lane>.parquet} and
 * {@code manifest.json}; those of a part carry its number, {@code manifest-2of4.json}.
 *
 * @param root {@code DATA/landing}
 * @param bucket that other workers land in too; null: there is none
 */
public record LandingFolder(Path root, @Nullable Bucket bucket) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = "manifest";
    private static final int DAYS_KEPT = 31;

    /** Of this machine alone. */
    public LandingFolder(Path root) {
        this(root, null);
    }

    /** What lies landed, fetched from the bucket if there is one; without parts where nothing does. */
    public Landing read(String source, RecordKind kind, LocalDate day) {
        Path folder = folder(source, kind, day);
        mirrored(mirror -> mirror.pull(folder));
        List<LandingManifest> parts = list(folder).stream()
                .filter(LandingFolder::isManifest)
                .flatMap(path -> readManifest(path).stream())
                .filter(manifest -> manifest.version() == LandingManifest.VERSION)
                .sorted(Comparator.comparing(
                        manifest -> Part.of(manifest.part()).index()))
                .toList();
        return new Landing(folder, kind, parts);
    }

    /** Whether a day up to this one has been landed of this kind with a record in it, later ones left out. */
    public boolean everDelivered(String source, RecordKind kind, LocalDate until) {
        return manifests(source, kind, day -> day.compareTo(until.toString()) <= 0)
                .flatMap(path -> readManifest(path).stream())
                .flatMap(manifest -> manifest.inputs().stream())
                .anyMatch(input -> input.rows() + input.otherDays() - input.laterDays() > 0);
    }

    /** Whether a later day has been landed of this kind, with a record in it or not. */
    public boolean isLandedAfter(String source, RecordKind kind, LocalDate day) {
        return manifests(source, kind, other -> other.compareTo(day.toString()) > 0)
                .findAny()
                .isPresent();
    }

    /**
     * The formats of a source's streams of plain log files as they were found last, in landings of the {@value #DAYS_KEPT} days before.
     * They decide rows, so of landings in a bucket nothing counts but what lies there now.
     *
     * @param from what was found on days before it does not count, though days after took it on; null: all does
     * @param day what was found on it, or later, does not count
     */
    public SortedMap<String, KeptFormat> formats(String source, @Nullable LocalDate from, LocalDate day) {
        SortedMap<String, KeptFormat> formats = new TreeMap<>();
        day.minusDays(DAYS_KEPT)
                .datesUntil(day)
                .flatMap(before -> manifests(folder(source, RecordKind.LOGS, before)))
                .filter(manifest -> manifest.version() == LandingManifest.VERSION)
                .flatMap(manifest -> manifest.formats().entrySet().stream())
                .filter(found -> from == null || !found.getValue().since().isBefore(from))
                .forEach(found -> formats.put(found.getKey(), found.getValue()));
        return formats;
    }

    private Stream<LandingManifest> manifests(Path folder) {
        return bucket == null
                ? list(folder).stream().filter(LandingFolder::isManifest).flatMap(path -> readManifest(path).stream())
                : new LandingMirror(root, bucket).manifests(folder);
    }

    private Stream<Path> manifests(String source, RecordKind kind, Predicate<String> days) {
        Path folder = root.resolve(source).resolve(kind.key());
        mirrored(mirror -> mirror.pullManifests(folder));
        return list(folder).stream()
                .filter(day -> days.test(fileName(day)))
                .flatMap(day -> list(day).stream())
                .filter(LandingFolder::isManifest);
    }

    /**
     * Brings a part to the bucket, if there is one.
     *
     * @param folder where its files lie
     * @param written its manifest, not yet in its place
     * @param replaced tells files of the folder that the part replaces
     */
    public void push(Path folder, LandingManifest part, Path written, Predicate<String> replaced) {
        mirrored(mirror -> mirror.push(folder, part, written, replaced));
    }

    private void mirrored(Mirroring work) {
        if (bucket == null) {
            return;
        }
        try {
            work.with(new LandingMirror(root, bucket));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot share the landing " + root + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Mirroring {
        void with(LandingMirror mirror) throws IOException;
    }

    public Path folder(String source, RecordKind kind, LocalDate day) {
        return root.resolve(source).resolve(kind.key()).resolve(day.toString());
    }

    public static boolean isManifest(Path path) {
        return fileName(path).startsWith(MANIFEST) && fileName(path).endsWith(".json");
    }

    public static Path manifest(Path folder, Part part) {
        return folder.resolve(MANIFEST + part.suffix() + ".json");
    }

    public static void writeManifest(Path path, LandingManifest manifest) throws IOException {
        Files.write(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }

    public static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the landing " + folder + "; check its permissions", e);
        }
    }

    public static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Empty where another part has taken it away meanwhile. */
    static Optional<LandingManifest> readManifest(Path path) {
        try {
            return Optional.of(parse(Files.readAllBytes(path), path.toString()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + "; check its permissions", e);
        }
    }

    /** @param name where it lies */
    static LandingManifest parse(byte[] manifest, String name) {
        try {
            return JSON.readValue(manifest, LandingManifest.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("Cannot understand " + name + "; delete its folder and land again", e);
        }
    }
}
