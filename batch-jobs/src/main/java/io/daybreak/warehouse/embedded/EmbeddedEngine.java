package io.daybreak.warehouse.embedded;

import io.daybreak.warehouse.embedded.process.EngineFolder;
import io.daybreak.warehouse.embedded.process.EnginePing;
import io.daybreak.warehouse.embedded.process.EngineProcess;
import io.daybreak.warehouse.embedded.process.EngineSettings;
import io.daybreak.warehouse.embedded.process.EngineState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A use of the engine of one folder: finds the running one or starts it, and keeps it from ending as idle until closed. Several
 * processes use the same engine; the first that needs it starts it.
 */
public final class EmbeddedEngine implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long LARGEST_LOG = 1L << 20;

    private final EngineFolder folder;
    private final EngineState state;
    private final EngineLease lease;

    private EmbeddedEngine(EngineFolder folder, EngineState state, EngineLease lease) {
        this.folder = folder;
        this.state = state;
        this.lease = lease;
    }

    /**
     * The engine of this folder, started if need be.
     *
     * @throws MachineLacksException if the library cannot be had
     * @throws EngineException if the engine does not start
     */
    public static EmbeddedEngine use(Path path, EngineSettings settings) {
        try {
            EngineFolder folder = new EngineFolder(path.toAbsolutePath().normalize()).create();
            EngineLease lease = EngineLease.take(folder);
            try {
                return new EmbeddedEngine(folder, findOrStart(folder, settings), lease);
            } catch (IOException | EngineException | MachineLacksException failed) {
                lease.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new EngineException("Cannot use the warehouse folder " + path + ": " + failed.getMessage(), failed);
        }
    }

    /** Threads of this process take turns here, and other processes at the file lock. */
    private static synchronized EngineState findOrStart(EngineFolder folder, EngineSettings settings)
            throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Optional<EngineState> running = running(folder);
            return running.isPresent() ? running.get() : start(folder, settings);
        }
    }

    /**
     * A state file is believed only while its process holds the folder: what else may listen on that port gets no secret. And while
     * one holds the folder no other can start: if it is too busy to answer, or about to end, it is asked again.
     */
    private static Optional<EngineState> running(EngineFolder folder) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!free(folder.processLock())) {
            Optional<EngineState> answering = EngineState.read(folder).filter(EnginePing::answers);
            if (answering.isPresent()) {
                return answering;
            }
            if (System.nanoTime() > deadline) {
                throw new EngineException("Cannot use the embedded engine in " + folder.path()
                        + ": its process holds the folder and has not answered for " + LONGEST_START.toSeconds()
                        + " s; see " + folder.log());
            }
            sleep();
        }
        return Optional.empty();
    }

    private static boolean free(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static EngineState start(EngineFolder folder, EngineSettings settings) throws IOException {
        Path library = new EngineLibrary(settings.library()).locate();
        Files.deleteIfExists(folder.state());
        keepLogSmall(folder.log());
        Process process = new ProcessBuilder(command(folder, settings, library))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        process.getOutputStream().close();
        return await(process, folder);
    }

    private static List<String> command(EngineFolder folder, EngineSettings settings, Path library) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath().toString(),
                EngineProcess.class.getName(),
                folder.path().toString(),
                library.toString(),
                Long.toString(settings.memory()),
                Long.toString(settings.idle().toSeconds()),
                Integer.toString(settings.threads()),
                settings.database());
    }

    /** The engine process needs this package alone, so what the caller's class path holds besides does not matter. */
    private static Path classPath() {
        try {
            return Path.of(EngineProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void keepLogSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("engine.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static EngineState await(Process process, EngineFolder folder) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Optional<EngineState> state = EngineState.read(folder);
            if (state.isPresent()) {
                return state.get();
            }
            sleep();
        }
        boolean ended = !process.isAlive();
        // It gives way to one that a killed command had just started.
        Optional<EngineState> other = ended ? running(folder) : Optional.empty();
        if (other.isPresent()) {
            return other.get();
        }
        process.destroy();
        throw new EngineException("Cannot start the embedded engine in " + folder.path() + ": the process "
                + (ended ? "ended" : "did not answer in " + LONGEST_START.toSeconds() + " s") + "; see "
                + folder.log());
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineException("Cannot start the embedded engine: interrupted", interrupted);
        }
    }

    /** Of ClickHouse's HTTP interface, on 127.0.0.1. */
    public int port() {
        return state.port();
    }

    /** The engine's process; tests end it. */
    public long pid() {
        return state.pid();
    }

    /** Of user {@code daybreak}, by basic authorization. */
    public String writerSecret() {
        return state.writerSecret();
    }

    /** Of user {@code reader}, by the headers X-ClickHouse-User and X-ClickHouse-Key. */
    public String readerSecret() {
        return state.readerSecret();
    }

    /** Whether the process still is there; a crash of it shows to a client as a lost connection. */
    public boolean alive() {
        return EnginePing.answers(state);
    }

    public Path log() {
        return folder.log();
    }

    @Override
    public void close() {
        lease.close();
    }
}
