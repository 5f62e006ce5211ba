package io.daybreak.warehouse.embedded.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The process that is the engine: starts ClickHouse's HTTP server on a free loopback port, tells where in the state file, and ends
 * when nobody has used it for a while, or at SIGTERM, closing the data folder cleanly either way.
 *
 * <p>Arguments: folder, library, bytes of memory, idle seconds, threads, database. It needs the JDK and this package alone.
 */
public final class EngineProcess {
    private static final long SERVER_STACK = 64L << 20;
    private static final Duration CLEAN_STOP = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final EngineFolder folder;
    private final Path library;
    private final EngineSettings settings;
    private final EngineState state;

    private EngineProcess(EngineFolder folder, Path library, EngineSettings settings) throws IOException {
        this.folder = folder;
        this.library = library;
        this.settings = settings;
        this.state = EngineState.generate(freePort());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        NativeServer.leaveTerminal();
        EngineSettings settings = new EngineSettings(
                Long.parseLong(arguments[2]),
                Duration.ofSeconds(Long.parseLong(arguments[3])),
                Integer.parseInt(arguments[4]),
                arguments[5],
                null);
        EngineFolder folder = new EngineFolder(Path.of(arguments[0]));
        // Held until the process is gone, so nobody who finds it free meets an engine that is just ending.
        try (FileChannel channel =
                        FileChannel.open(folder.processLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                System.err.println("Cannot start an engine in " + folder.path()
                        + ": another process is the engine of this folder; use that one, or end it first");
                System.exit(1);
            }
            new EngineProcess(folder, Path.of(arguments[1]), settings).serve();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void serve() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.state());
        EngineConfiguration.write(folder, settings, state);
        makeFifo();
        // Open for both, so that neither end waits for the other and the query's end comes with the last close.
        RandomAccessFile hold = new RandomAccessFile(folder.hold().toFile(), "rw");
        Thread server =
                Thread.ofPlatform().name("clickhouse").stackSize(SERVER_STACK).unstarted(this::run);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(hold, server)));
        server.start();
        if (awaitServer(server)) {
            state.write(folder);
            new IdleWatch(folder, state, settings.idle()).await(server);
        }
        System.exit(server.isAlive() ? 0 : 1);
    }

    private void makeFifo() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.hold());
        int status = new ProcessBuilder("mkfifo", "-m", "600", folder.hold().toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("Cannot make the FIFO " + folder.hold() + ": mkfifo ended with " + status);
        }
    }

    private void run() {
        String hold = folder.hold().toString().replace("\\", "\\\\").replace("'", "\\'");
        String error = new NativeServer(library)
                .run(List.of(
                        "clickhouse",
                        "--config-file=" + folder.configuration(),
                        "--path=" + folder.data(),
                        "--listen_host=127.0.0.1",
                        "--http_port=" + state.port(),
                        "--query",
                        "SYSTEM START LISTEN HTTP; SELECT * FROM file('" + hold + "', LineAsString) FORMAT Null"));
        if (!error.isEmpty()) {
            System.err.println("ClickHouse ended: " + error);
        }
    }

    private boolean awaitServer(Thread server) throws InterruptedException {
        while (server.isAlive()) {
            if (EnginePing.answers(state)) {
                return true;
            }
            Thread.sleep(POLL);
        }
        return false;
    }

    private void stop(RandomAccessFile hold, Thread server) {
        try {
            Files.deleteIfExists(folder.state());
            hold.close();
            server.join(CLEAN_STOP);
        } catch (IOException | InterruptedException failed) {
            System.err.println("Cannot stop cleanly: " + failed);
        }
    }
}
