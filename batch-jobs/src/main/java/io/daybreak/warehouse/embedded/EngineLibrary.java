package io.daybreak.warehouse.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * libchdb on this machine: fetched once from the npm registry, by {@code npm pack} so that the user's registry and proxy settings
 * hold, checked against a pinned SHA-512, and kept in the user's cache folder ({@code $XDG_CACHE_HOME/daybreak}).
 */
final class EngineLibrary {
    private static final String PINS = "library.properties";

    private final @Nullable Path given;
    private final Path cache;

    EngineLibrary(@Nullable Path given) {
        this(given, cache());
    }

    /** @param cache keeps what was fetched, version by version */
    EngineLibrary(@Nullable Path given, Path cache) {
        this.given = given;
        this.cache = cache;
    }

    /** @throws MachineLacksException if it cannot be had here; the message says what to do */
    Path locate() throws IOException {
        return given != null ? existing(given) : locate(Pin.of(platform()));
    }

    /** Several processes may ask at once: one fetches, the others wait for it. */
    Path locate(Pin pin) throws IOException {
        Path library = cache.resolve(pin.folder()).resolve("libchdb.so");
        return Files.exists(library) ? library : fetchOnce(pin, library);
    }

    private static Path existing(Path library) {
        if (!Files.isReadable(library)) {
            throw new MachineLacksException("Cannot read the engine's library " + library
                    + ": correct daybreak.warehouse.library, or leave it out and it is fetched");
        }
        return library.toAbsolutePath();
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        return system + "-" + processor;
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path caches = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return caches.resolve("daybreak");
    }

    private static Path fetchOnce(Pin pin, Path library) throws IOException {
        Path folder = Objects.requireNonNull(library.getParent());
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("fetch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(library)) {
                fetch(pin, folder, library);
            }
        }
        return library;
    }

    private static void fetch(Pin pin, Path folder, Path library) throws IOException {
        LoggerFactory.getLogger(EngineLibrary.class)
                .info("Fetching ClickHouse (" + pin.name() + ", 178 MB, 566 MB unpacked) into " + folder
                        + "; this happens once");
        Path work = folder.resolve("fetching");
        delete(work); // of a fetch that was killed
        Files.createDirectory(work);
        try {
            run(work, List.of("npm", "pack", "--silent", "--pack-destination", work.toString(), pin.name()));
            Path archive = archive(pin, work);
            verify(pin, archive);
            run(work, List.of("tar", "-xzf", archive.toString(), "-C", work.toString(), "package/libchdb.so"));
            Files.move(work.resolve("package/libchdb.so"), library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(work);
        }
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Path log = folder.resolve("output.log");
        try {
            int status = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw lacks(
                        command,
                        "it ended with " + status + ": " + Files.readString(log).strip(),
                        null);
            }
        } catch (IOException notThere) {
            throw lacks(command, notThere.toString(), notThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineException("Cannot fetch the engine: interrupted", interrupted);
        }
    }

    private static MachineLacksException lacks(List<String> command, String reason, @Nullable IOException cause) {
        return new MachineLacksException(
                "Cannot fetch the embedded ClickHouse with '" + String.join(" ", command) + "': " + reason
                        + "; install npm and tar and allow the npm registry, or name a libchdb in"
                        + " daybreak.warehouse.library, or a ClickHouse server in daybreak.warehouse.url",
                cause);
    }

    private static Path archive(Pin pin, Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.tgz")) {
            for (Path file : files) {
                return file;
            }
        }
        throw new MachineLacksException("Cannot fetch " + pin.name() + ": npm ended well and wrote no archive into "
                + folder + "; run 'npm pack " + pin.name() + "' to see why");
    }

    private static void verify(Pin pin, Path archive) throws IOException {
        String actual = sha512(archive);
        if (!actual.equals(pin.integrity())) {
            throw new MachineLacksException("Cannot trust " + pin.name() + ": its SHA-512 is " + actual
                    + " and not the pinned " + pin.integrity()
                    + "; the registry or the way to it changed it; nothing of it"
                    + " is kept. Try again, from another network or registry (npm config get registry)");
        }
    }

    private static String sha512(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return "sha512-" + Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** @param integrity as npm states it: {@code sha512-} and base64 */
    record Pin(String name, String folder, String integrity) {
        static Pin of(String platform) throws IOException {
            Properties pins = new Properties();
            try (InputStream in = Objects.requireNonNull(EngineLibrary.class.getResourceAsStream(PINS))) {
                pins.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            }
            String version = pins.getProperty("version", "");
            String integrity = pins.getProperty(platform);
            if (integrity == null) {
                throw new MachineLacksException("Cannot run the embedded ClickHouse on " + platform
                        + ": no library is pinned for it; name a libchdb in daybreak.warehouse.library, or a"
                        + " ClickHouse server in daybreak.warehouse.url");
            }
            String folder = "chdb-" + platform + "-" + version;
            return new Pin(pins.getProperty(platform + ".package") + "@" + version, folder, integrity);
        }
    }
}
