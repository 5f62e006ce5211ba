package io.daybreak.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.warehouse.embedded.process.EngineFolder;
import io.daybreak.warehouse.embedded.process.EnginePing;
import io.daybreak.warehouse.embedded.process.EngineProcess;
import io.daybreak.warehouse.embedded.process.EngineSettings;
import io.daybreak.warehouse.embedded.process.EngineState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, finding, sharing and ending an engine, with real processes. */
class EngineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEEP_ROWS =
            "CREATE TABLE default.kept ENGINE = MergeTree ORDER BY number AS SELECT number FROM numbers(1000)";

    @TempDir
    Path data;

    private EngineFolder folder;

    @BeforeEach
    void name() {
        folder = new EngineFolder(data.resolve("it's <a> & folder"));
    }

    @AfterEach
    void end() throws IOException {
        EngineState.read(folder)
                .flatMap(state -> ProcessHandle.of(state.pid()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .ifPresent(process -> {
                    process.destroyForcibly();
                    awaitEnd(process.pid());
                });
    }

    private EmbeddedEngine use(Duration idle) {
        return EmbeddedEngine.use(folder.path(), new EngineSettings(600_000_000L, idle, 0, "daybreak", null));
    }

    private static String ask(EmbeddedEngine engine, String query) {
        EngineState state = new EngineState(engine.port(), engine.pid(), engine.writerSecret(), engine.readerSecret());
        return EnginePing.ask(state, query).orElse("no answer");
    }

    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid)
                .ifPresent(process -> process.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join());
    }

    @Test
    void endsWhenIdleAndOpensAgainWithItsRows() {
        EmbeddedEngine first = use(Duration.ofSeconds(1));
        ask(first, KEEP_ROWS);
        first.close();
        awaitEnd(first.pid());
        assertThat(folder.state()).doesNotExist();
        try (EmbeddedEngine second = use(Duration.ofSeconds(1))) {
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(ask(second, "SELECT count() FROM default.kept")).isEqualTo("1000");
        }
    }

    @Test
    void oneThatIsTooBusyToAnswerForAWhileIsWaitedFor() throws IOException, InterruptedException {
        try (EmbeddedEngine busy = use(Duration.ofSeconds(1))) {
            signal("STOP", busy.pid());
            CompletableFuture<Long> found = CompletableFuture.supplyAsync(() -> {
                try (EmbeddedEngine same = use(Duration.ofSeconds(1))) {
                    return same.pid();
                }
            });
            Thread.sleep(Duration.ofMillis(5500));
            signal("CONT", busy.pid());
            assertThat(found).succeedsWithin(PATIENCE).isEqualTo(busy.pid());
            assertThat(folder.state()).exists();
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    @Test
    void staysWhileSomeoneHoldsItThoughNothingIsAsked() throws InterruptedException {
        try (EmbeddedEngine engine = use(Duration.ofSeconds(1))) {
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(engine.alive()).isTrue();
        }
    }

    @Test
    void staysWhileQueriesComeThatNobodyHoldsItFor() throws InterruptedException {
        EmbeddedEngine engine = use(Duration.ofSeconds(2));
        engine.close();
        for (int i = 0; i < 10; i++) {
            Thread.sleep(Duration.ofMillis(400));
            assertThat(ask(engine, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void severalProcessesAtOnceStartOneEngine() throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(EngineUser.start(folder.path()));
        }
        List<String> found = new ArrayList<>();
        for (Process process : processes) {
            found.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            assertThat(process.waitFor()).isZero();
        }
        assertThat(found).hasSize(4).doesNotContain("").containsOnly(found.getFirst());
    }

    @Test
    void sigtermClosesTheFolderCleanly() {
        EmbeddedEngine engine = use(Duration.ofMinutes(1));
        ask(engine, KEEP_ROWS);
        assertThat(ProcessHandle.of(engine.pid()).orElseThrow().destroy()).isTrue();
        awaitEnd(engine.pid());
        assertThat(folder.state()).doesNotExist();
        engine.close();
        try (EmbeddedEngine again = use(Duration.ofSeconds(1))) {
            assertThat(ask(again, "SELECT count() FROM default.kept")).isEqualTo("1000");
        }
    }

    @Test
    void aStateFileOfAKilledEngineIsNotBelieved() {
        EmbeddedEngine first = use(Duration.ofMinutes(1));
        ProcessHandle.of(first.pid()).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(first.pid());
        first.close();
        assertThat(folder.state()).exists();
        try (EmbeddedEngine second = use(Duration.ofSeconds(1))) {
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(second.alive()).isTrue();
        }
    }

    @Test
    void whoTookThePortOfAKilledEngineLearnsNoSecret() throws IOException {
        folder.create();
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            stranger.setSoTimeout(1);
            // Its process id is taken again too: by this very process.
            EngineState.generate(stranger.getLocalPort()).write(folder);
            try (EmbeddedEngine engine = use(Duration.ofSeconds(1))) {
                assertThat(engine.port()).isNotEqualTo(stranger.getLocalPort());
            }
            assertThatThrownBy(stranger::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anUnreadableStateFileIsReplaced() throws IOException {
        folder.create();
        Files.writeString(folder.state(), "port=\\u12");
        try (EmbeddedEngine engine = use(Duration.ofSeconds(1))) {
            assertThat(engine.alive()).isTrue();
        }
    }

    @Test
    void whatHoldsSecretsIsItsOwnersAlone() throws IOException {
        try (EmbeddedEngine engine = use(Duration.ofSeconds(1))) {
            assertThat(permissions(folder.path())).isEqualTo("rwx------");
            for (Path file : List.of(folder.state(), folder.users(), folder.configuration(), folder.hold())) {
                assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
            }
            Optional<String> command = ProcessHandle.of(engine.pid())
                    .flatMap(process -> process.info().commandLine());
            assertThat(command.orElseThrow())
                    .doesNotContain(engine.writerSecret())
                    .doesNotContain(engine.readerSecret());
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aSecondEngineProcessIsRefusedAndTheFirstGoesOn() throws IOException, InterruptedException {
        try (EmbeddedEngine first = use(Duration.ofSeconds(1))) {
            ask(first, KEEP_ROWS);
            Process second = EngineUser.java(
                            EngineProcess.class,
                            folder.path().toString(),
                            new EngineLibrary(null).locate().toString(),
                            "600000000",
                            "60",
                            "0",
                            "daybreak")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said).contains("Cannot start an engine in " + folder.path() + ": another process is the engine");
            assertThat(EngineState.read(folder).orElseThrow().pid()).isEqualTo(first.pid());
            assertThat(ask(first, "SELECT count() FROM default.kept")).isEqualTo("1000");
        }
    }

    @Test
    void clickHouseItselfRefusesASecondProcessOnItsFilesAndTheFirstGoesOn() throws IOException {
        try (EmbeddedEngine first = use(Duration.ofSeconds(1))) {
            ask(first, KEEP_ROWS);
            var second = new EngineFolder(Files.createDirectory(data.resolve("second")));
            Files.createSymbolicLink(
                    second.path().resolve("data"), folder.path().resolve("data"));
            EngineSettings settings = new EngineSettings(600_000_000L, Duration.ofSeconds(1), 0, "daybreak", null);
            assertThatThrownBy(() -> EmbeddedEngine.use(second.path(), settings))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("the process ended; see " + second.log());
            assertThat(second.log()).content().contains("Code: 76");
            assertThat(ask(first, "SELECT count() FROM default.kept")).isEqualTo("1000");
        }
    }

    @Test
    void manyNullPointerExceptionsInItsProcessDoNotEndIt() throws IOException, InterruptedException {
        folder.create();
        Process process = NullPointers.start(folder.path());
        try {
            EngineState state = awaitState(process);
            for (int i = 0; i < 20; i++) {
                assertThat(EnginePing.ask(state, "SELECT sum(number) FROM numbers(10000000)"))
                        .contains("49999995000000");
            }
            assertThat(process.inputReader().readLine()).isEqualTo(NullPointers.COUNT + " survived");
            assertThat(EnginePing.answers(state)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private EngineState awaitState(Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            Optional<EngineState> state = EngineState.read(folder);
            if (state.isPresent()) {
                return state.get();
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("ended with " + process.exitValue());
    }

    @Test
    void aLibraryThatIsNotThereIsSaidSo() {
        EngineSettings settings =
                new EngineSettings(1, Duration.ofSeconds(1), 0, "daybreak", data.resolve("nothing.so"));
        assertThatThrownBy(() -> EmbeddedEngine.use(folder.path(), settings))
                .isInstanceOf(MachineLacksException.class)
                .hasMessageContaining("Cannot read the engine's library")
                .hasMessageContaining("daybreak.warehouse.library");
    }

    @Test
    void aLibraryThatIsNoneEndsWithAPointerToTheLog() throws IOException {
        Path wrong = Files.writeString(data.resolve("wrong.so"), "no library");
        EngineSettings settings = new EngineSettings(1, Duration.ofSeconds(1), 0, "daybreak", wrong);
        assertThatThrownBy(() -> EmbeddedEngine.use(folder.path(), settings))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("the process ended; see " + folder.log());
        assertThat(folder.log()).content().contains("wrong.so");
    }
}
