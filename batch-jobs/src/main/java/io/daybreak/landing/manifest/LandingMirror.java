package io.daybreak.landing.manifest;

import io.daybreak.landing.bucket.Bucket;
import io.daybreak.landing.columnar.LandedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps landings of the data folder and of a bucket alike, so that workers on several machines share one. What counts is the bucket;
 * there as here, what no manifest names is none.
 */
final class LandingMirror {
    private static final String INCOMING = ".incoming";

    private final Path root;
    private final Bucket bucket;

    LandingMirror(Path root, Bucket bucket) {
        this.root = root;
        this.bucket = bucket;
    }

    /** Fetches the manifests of all days of a kind. */
    void pullManifests(Path kind) throws IOException {
        for (String name : bucket.names(name(kind) + "/")) {
            Path file = root.resolve(name);
            if (LandingFolder.isManifest(file) && !Files.exists(file)) {
                fetchWhole(name, file);
            }
        }
    }

    /** The manifests of a folder as the bucket has them, whatever lies here. */
    Stream<LandingManifest> manifests(Path folder) {
        return bucket.names(name(folder) + "/manifest").stream()
                .map(name -> LandingFolder.parse(bucket.read(name), name));
    }

    /** What is killed meanwhile leaves no half of a file under its name. */
    private void fetchWhole(String name, Path file) throws IOException {
        Path incoming = file.resolveSibling(LandingFolder.fileName(file) + INCOMING);
        fetch(name, incoming);
        Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a folder hold what the bucket holds. */
    void pull(Path folder) throws IOException {
        List<String> manifests = bucket.names(name(folder) + "/manifest");
        for (Path lying : LandingFolder.list(folder)) {
            if (LandingFolder.isManifest(lying) && !manifests.contains(name(lying))) {
                Files.delete(lying);
            }
        }
        for (String manifest : manifests) {
            pullPart(folder, manifest);
        }
    }

    /** The manifest is moved into its place last. */
    private void pullPart(Path folder, String name) throws IOException {
        Path manifest = root.resolve(name);
        Path incoming = manifest.resolveSibling(LandingFolder.fileName(manifest) + INCOMING);
        fetch(name, incoming);
        boolean same = Files.exists(manifest) && Files.mismatch(manifest, incoming) < 0;
        for (LandedFile file : LandingFolder.readManifest(incoming).stream()
                .flatMap(part -> files(part).stream())
                .toList()) {
            Path path = folder.resolve(file.name());
            if (!same || !Files.exists(path) || Files.size(path) != file.bytes()) {
                pull(file, path);
            }
        }
        Files.move(incoming, manifest, StandardCopyOption.ATOMIC_MOVE);
    }

    private void pull(LandedFile file, Path path) throws IOException {
        Path incoming = path.resolveSibling(file.name() + INCOMING);
        fetch(name(path), incoming);
        if (!Fingerprint.of(incoming).equals(file.sha256())) {
            throw new IOException("Cannot use " + name(path)
                    + " of the bucket: it is not what its manifest says; perhaps it is being replaced, so try again");
        }
        Files.move(incoming, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Brings a part that has just been landed to the bucket.
     *
     * @param written its manifest, wherever that lies
     * @param replaced tells files of the folder that the part replaces
     */
    void push(Path folder, LandingManifest part, Path written, Predicate<String> replaced) {
        List<String> old = new ArrayList<>(bucket.names(name(folder) + "/"));
        old.removeIf(name -> !replaced.test(LandingFolder.fileName(root.resolve(name))));
        old.stream()
                .filter(name -> LandingFolder.isManifest(root.resolve(name)))
                .forEach(bucket::delete);
        for (LandedFile file : files(part)) {
            bucket.put(name(folder.resolve(file.name())), folder.resolve(file.name()));
            old.remove(name(folder.resolve(file.name())));
        }
        bucket.put(name(LandingFolder.manifest(folder, Part.of(part.part()))), written);
        old.stream()
                .filter(name -> !LandingFolder.isManifest(root.resolve(name)))
                .forEach(bucket::delete);
    }

    private static List<LandedFile> files(LandingManifest part) {
        List<LandedFile> files = new ArrayList<>(part.files());
        files.addAll(part.rejects());
        return files;
    }

    private void fetch(String name, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        bucket.get(name, file);
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
