package io.daybreak.landing;

import io.daybreak.features.Day;
import io.daybreak.features.Sha256;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.landing.columnar.LandedFile;
import io.daybreak.landing.lane.InputLanding;
import io.daybreak.landing.lane.Lane;
import io.daybreak.landing.lane.LaneThreads;
import io.daybreak.landing.lane.LogFormats;
import io.daybreak.landing.manifest.Delivery;
import io.daybreak.landing.manifest.Fingerprint;
import io.daybreak.landing.manifest.InputReport;
import io.daybreak.landing.manifest.InputReport.State;
import io.daybreak.landing.manifest.KeptFormat;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.landing.manifest.LandingManifest;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lands one kind of one source for a day, or finds that it lies there already. */
final class KindLanding {
    private static final Pattern PART_SUFFIX = Pattern.compile(".*(-[0-9]+of([0-9]+))[-.].*");

    private final LandingFolder landings;
    private final LandingSettings settings;
    private final String source;
    private final RecordKind kind;
    private final Day day;
    private final Part part;
    private final SortedMap<String, KeptFormat> kept;

    /** @param kept formats of streams of plain log files, as they were found on earlier days */
    KindLanding(
            LandingFolder landings,
            LandingSettings settings,
            String source,
            RecordKind kind,
            Day day,
            Part part,
            SortedMap<String, KeptFormat> kept) {
        this.kept = kept;
        this.landings = landings;
        this.settings = settings;
        this.source = source;
        this.kind = kind;
        this.day = day;
        this.part = part;
    }

    /**
     * Lands it. A whole day that lies there in parts is left as it is.
     *
     * @param problem why the source could not be asked; empty if it could
     * @return the rows that lie there
     */
    long run(List<SourceInput> inputs, String problem) throws IOException {
        List<Fingerprint> fingerprints = inputs.stream().map(Fingerprint::of).toList();
        Path folder = landings.folder(source, kind, day.date());
        Landing lying = landings.read(source, kind, day.date());
        List<LandingManifest> own = lying.parts().stream()
                .filter(manifest -> part.count() == 1 || manifest.part().equals(part.toString()))
                .toList();
        if (isSettled(lying)) {
            return rows(own);
        }
        boolean complete = part.count() == 1 ? lying.isComplete() : !own.isEmpty();
        for (LandingManifest manifest : own) {
            complete &= manifest.key().equals(key(inputs, fingerprints, problem, manifest.part()))
                    && filesLie(folder, manifest);
        }
        return complete
                ? rows(own)
                : land(folder, inputs, fingerprints, key(inputs, fingerprints, problem, part.toString()), problem)
                        .rows();
    }

    /** Call edges have no time: what the source has of them now may be known only since a later day. */
    private boolean isSettled(Landing lying) {
        return kind == RecordKind.EDGES
                && EnumSet.of(Delivery.WHOLE, Delivery.EMPTY, Delivery.MISSING).contains(lying.delivery())
                && landings.isLandedAfter(source, kind, day.date());
    }

    private static long rows(List<LandingManifest> parts) {
        return parts.stream().mapToLong(LandingManifest::rows).sum();
    }

    private LandingManifest land(
            Path folder, List<SourceInput> inputs, List<Fingerprint> fingerprints, String key, String problem)
            throws IOException {
        Path temporary = folder.resolve("landing" + part.suffix() + ".tmp");
        delete(temporary);
        Files.createDirectories(temporary);
        Supplier<Redactor> redactors = settings.redaction().redactors(day);
        List<Lane> lanes = IntStream.range(0, settings.lanes())
                .mapToObj(i -> new Lane(
                        kind, day, temporary, part.suffix() + "-" + i, settings.memoryOfLane(), redactors.get()))
                .toList();
        LandingManifest manifest;
        try (LaneThreads threads = new LaneThreads(lanes)) {
            @Nullable LogFormats formats = kind == RecordKind.LOGS ? LogFormats.detect(inputs, day, kept) : null;
            List<InputReport> reports = read(inputs, fingerprints, formats, threads);
            manifest = manifest(key, problem, reports, formats, threads.finish());
        }
        publish(folder, temporary, manifest);
        return manifest;
    }

    private List<InputReport> read(
            List<SourceInput> inputs, List<Fingerprint> fingerprints, @Nullable LogFormats formats, LaneThreads threads)
            throws IOException {
        Set<String> texts = new HashSet<>();
        List<InputReport> reports = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            SourceInput input = inputs.get(i);
            boolean again = inputs.size() > 1 && !texts.add(stream(input) + Fingerprint.ofText(input));
            reports.add(
                    again
                            ? InputReport.unread(
                                    fingerprints.get(i), State.DUPLICATE, "the same text as an input before it")
                            : new InputLanding(
                                            input,
                                            fingerprints.get(i),
                                            part,
                                            settings.lanes(),
                                            threads,
                                            formats,
                                            day,
                                            settings.redaction().redactors(day))
                                    .run());
        }
        return reports;
    }

    /** Inputs of two streams may say the same: two processes that started together. */
    private static String stream(SourceInput input) {
        return input.origin() == null ? "" : input.origin().names() + input.origin().stream();
    }

    private LandingManifest manifest(
            String key,
            String problem,
            List<InputReport> reports,
            @Nullable LogFormats formats,
            List<Lane.Finished> finished) {
        List<LandedFile> files =
                finished.stream().flatMap(one -> one.files().stream()).toList();
        List<LandedFile> rejects =
                finished.stream().flatMap(one -> one.rejects().stream()).toList();
        return new LandingManifest(
                LandingManifest.VERSION,
                source,
                kind,
                day.date(),
                day.start(),
                day.end(),
                part.toString(),
                key,
                problem,
                reports,
                formats == null ? new TreeMap<>() : formats.text().kept(),
                files,
                rejects);
    }

    /**
     * Makes the landing count: the old manifest goes first, the new one comes last, so that a killed landing is none. A bucket gets
     * it before this folder does: a manifest that the bucket lacks is taken away by whoever reads the folder meanwhile.
     */
    private void publish(Path folder, Path temporary, LandingManifest manifest) throws IOException {
        List<Path> replaced = LandingFolder.list(folder).stream()
                .filter(path -> isReplaced(LandingFolder.fileName(path)))
                .sorted(Comparator.comparing(path -> !LandingFolder.isManifest(path)))
                .toList();
        for (Path old : replaced) {
            delete(old);
        }
        for (Path file : LandingFolder.list(temporary)) {
            Files.move(file, folder.resolve(LandingFolder.fileName(file)), StandardCopyOption.ATOMIC_MOVE);
        }
        Path written = temporary.resolve("manifest.json");
        LandingFolder.writeManifest(written, manifest);
        landings.push(folder, manifest, written, this::isReplaced);
        Files.move(written, LandingFolder.manifest(folder, part), StandardCopyOption.ATOMIC_MOVE);
        delete(temporary);
    }

    /** Files of this part go, and all of a landing in another number of parts, with what it left when it was killed. */
    private boolean isReplaced(String name) {
        Matcher suffix = PART_SUFFIX.matcher(name);
        boolean parted = suffix.matches();
        int count = parted ? Integer.parseInt(suffix.group(2)) : 1;
        boolean ofThisPart = part.suffix().equals(parted ? suffix.group(1) : "");
        return count != part.count() || (ofThisPart && !name.endsWith(".tmp"));
    }

    private String key(List<SourceInput> inputs, List<Fingerprint> fingerprints, String problem, String ofPart) {
        StringBuilder key = new StringBuilder();
        key.append(LandingManifest.VERSION)
                .append('\n')
                .append(source)
                .append('\n')
                .append(kind.key());
        key.append('\n')
                .append(day.start())
                .append('\n')
                .append(day.end())
                .append('\n')
                .append(ofPart);
        key.append('\n')
                .append(settings.lanes())
                .append('\n')
                .append(settings.memory().toBytes());
        key.append('\n').append(problem).append('\n').append(settings.redaction());
        key.append('\n').append(Sha256.of(settings.redaction().secret()));
        inputs.forEach(input -> key.append('\n').append(input.origin()));
        inputs.forEach(input -> key.append('\n').append(keptOf(input)));
        for (Fingerprint one : fingerprints) {
            key.append('\n')
                    .append(one.name())
                    .append('\t')
                    .append(one.bytes())
                    .append('\t')
                    .append(one.sha256());
        }
        return Sha256.of(key.toString());
    }

    /** What decides rows: on which days a format was found does not. */
    private String keptOf(SourceInput input) {
        KeptFormat format = input.origin() == null ? null : kept.get(input.origin().stream());
        return format == null ? "" : format.envelope() + " " + format.formats();
    }

    private static boolean filesLie(Path folder, LandingManifest manifest) throws IOException {
        List<LandedFile> files = new ArrayList<>(manifest.files());
        files.addAll(manifest.rejects());
        for (LandedFile file : files) {
            Path path = folder.resolve(file.name());
            if (!Files.exists(path) || Files.size(path) != file.bytes()) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path inside : LandingFolder.list(path)) {
                delete(inside);
            }
        }
        Files.deleteIfExists(path);
    }
}
