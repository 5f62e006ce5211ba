package io.daybreak.landing.manifest;

import io.daybreak.features.Sha256;
import io.daybreak.landing.columnar.LandedFile;
import io.daybreak.landing.manifest.InputReport.State;
import io.daybreak.source.RecordKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lies landed of one source, kind and day: the union of its parts.
 *
 * @param folder the Parquet files lie in
 * @param kind of records
 * @param parts in their order; all of one count, perhaps not yet all there
 */
public record Landing(Path folder, RecordKind kind, List<LandingManifest> parts) {
    /** Whether every part is there. */
    public boolean isComplete() {
        return !parts.isEmpty()
                && parts.size() == Part.of(parts.getFirst().part()).count();
    }

    /** Identifies the contents: equal digests, equal rows. */
    public String digest() {
        String keys = parts.stream().map(LandingManifest::key).collect(Collectors.joining("\n"));
        return Sha256.of(keys);
    }

    /** The files of rows. */
    public List<Path> files() {
        return paths(LandingManifest::files);
    }

    /** The files of the lines that are no records. */
    public List<Path> rejects() {
        return paths(LandingManifest::rejects);
    }

    /** The files of rows of one part. */
    public List<Path> files(LandingManifest part) {
        return part.files().stream().map(file -> folder.resolve(file.name())).toList();
    }

    public long rows() {
        return parts.stream().mapToLong(LandingManifest::rows).sum();
    }

    public long rejectedLines() {
        return inputs().mapToLong(InputReport::rejectedLines).sum();
    }

    public long rowsOfOtherDays() {
        return inputs().mapToLong(InputReport::otherDays).sum();
    }

    /** The earliest time of a row. */
    public @Nullable Instant first() {
        return allFiles()
                .map(LandedFile::first)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The latest time of a row. */
    public @Nullable Instant last() {
        return allFiles()
                .map(LandedFile::last)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** What was delivered, in one word. */
    public Delivery delivery() {
        if (!isComplete()) {
            return Delivery.NOT_LANDED;
        }
        boolean flawed = inputs().anyMatch(input -> input.state() == State.BROKEN || input.state() == State.DAMAGED)
                || parts.stream().anyMatch(part -> !part.problem().isEmpty());
        if (inputs().findAny().isEmpty() || isOfLaterDaysAlone()) {
            return flawed ? Delivery.BROKEN : Delivery.MISSING;
        }
        if (rows() == 0) {
            return flawed ? Delivery.BROKEN : Delivery.EMPTY;
        }
        return flawed ? Delivery.PARTIAL : Delivery.WHOLE;
    }

    /** On the day itself such inputs were not there. */
    private boolean isOfLaterDaysAlone() {
        long lines =
                inputs().mapToLong(input -> input.lines() - input.continued()).sum();
        return lines > 0
                && lines == inputs().mapToLong(InputReport::laterDays).sum()
                && inputs().noneMatch(input -> input.state() == State.EMPTY || input.state() == State.BROKEN);
    }

    /** What is wrong with the inputs, one remark each, names first; the same for every part. */
    public List<String> remarks() {
        Stream<String> problems = parts.stream().map(LandingManifest::problem).filter(problem -> !problem.isEmpty());
        Stream<String> details =
                inputs().filter(input -> !input.detail().isEmpty()).map(input -> input.name() + ": " + input.detail());
        return Stream.concat(problems, details).distinct().toList();
    }

    /** What became of the inputs, part by part. */
    public Stream<InputReport> inputs() {
        return parts.stream().map(LandingManifest::inputs).flatMap(Collection::stream);
    }

    private Stream<LandedFile> allFiles() {
        return parts.stream().map(LandingManifest::files).flatMap(Collection::stream);
    }

    private List<Path> paths(Function<LandingManifest, List<LandedFile>> files) {
        return parts.stream()
                .map(files)
                .flatMap(Collection::stream)
                .map(file -> folder.resolve(file.name()))
                .toList();
    }
}
