package io.daybreak.warehouse.embedded;

import io.daybreak.warehouse.embedded.process.EngineFolder;
import io.daybreak.warehouse.embedded.process.EngineProcess;
import io.daybreak.warehouse.embedded.process.EngineState;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A ClickHouse like one on another machine, in a process and a folder of its own. */
public final class SeparateServer implements AutoCloseable {
    private static final String USERS = "users.xml";
    private static final String CONFIGURATION = "config.xml";

    private static final String GRANTS = """
            <grants>
                <query>GRANT SELECT, INSERT, ALTER, CREATE, DROP, TRUNCATE, OPTIMIZE, SHOW, SYSTEM ON *.*</query>
                <query>GRANT TABLE ENGINE ON *</query>
            </grants>
            """;

    private final Process process;
    private final EngineState state;

    private SeparateServer(Process process, EngineState state) {
        this.process = process;
        this.state = state;
    }

    /** One whose writing user is refused {@code file()}. */
    public static SeparateServer fileless(Path parent) throws IOException {
        return start(parent, Map.of(USERS, text -> text.replace("</daybreak>", GRANTS + "</daybreak>")));
    }

    /** One that others may ask over ClickHouse's own protocol, and that knows of a cluster. */
    public static SeparateServer listening(Path parent, int port, String cluster) throws IOException {
        return start(
                parent,
                Map.of(
                        CONFIGURATION,
                        text -> text.replace(
                                "</clickhouse>",
                                "<tcp_port>" + port + "</tcp_port><remote_servers>" + cluster
                                        + "</remote_servers></clickhouse>")));
    }

    /**
     * @param parent gets the server's folder
     * @param changes of its configuration files
     */
    private static SeparateServer start(Path parent, Map<String, UnaryOperator<String>> changes) throws IOException {
        Path folder = Files.createDirectory(
                parent.resolve("server"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classesWith(changes, parent) + File.pathSeparator + classes(),
                        EngineProcess.class.getName(),
                        folder.toString(),
                        new EngineLibrary(null).locate().toString(),
                        "1000000000",
                        "60",
                        "0",
                        "daybreak")
                .inheritIO()
                .start();
        return new SeparateServer(process, await(process, new EngineFolder(folder)));
    }

    private static Path classes() {
        return Path.of(URI.create(EngineProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static Path classesWith(Map<String, UnaryOperator<String>> changes, Path parent) throws IOException {
        Path root = parent.resolve("classes");
        Path folder = Files.createDirectories(
                root.resolve(EngineProcess.class.getPackageName().replace('.', '/')));
        for (Map.Entry<String, UnaryOperator<String>> change : changes.entrySet()) {
            try (InputStream in = Objects.requireNonNull(EngineProcess.class.getResourceAsStream(change.getKey()))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(
                        folder.resolve(change.getKey()), change.getValue().apply(text));
            }
        }
        return root;
    }

    private static EngineState await(Process process, EngineFolder folder) throws IOException {
        Optional<EngineState> state = EngineState.read(folder);
        while (state.isEmpty()) {
            if (!process.isAlive()) {
                throw new IOException("the server ended");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
            state = EngineState.read(folder);
        }
        return state.get();
    }

    public int port() {
        return state.port();
    }

    /** Of user {@code daybreak}. */
    public String secret() {
        return state.writerSecret();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
