package io.daybreak.warehouse.embedded;

import io.daybreak.warehouse.embedded.process.EngineFolder;
import io.daybreak.warehouse.embedded.process.EngineState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The engines that tests left at work. One that still writes keeps its folder from being deleted, so they end before. */
public final class Engines {
    private Engines() {}

    /** The one that works, or worked last, in this folder. */
    public static Optional<ProcessHandle> in(Path warehouse) throws IOException {
        return EngineState.read(new EngineFolder(warehouse)).flatMap(state -> ProcessHandle.of(state.pid()));
    }

    /** Kills those of all folders named {@code warehouse} somewhere below this one. */
    public static void endBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path warehouse :
                    files.filter(path -> path.endsWith("warehouse")).toList()) {
                in(warehouse).ifPresent(Engines::kill);
            }
        }
    }

    /** SIGKILL, where no handler runs and nothing is flushed; returns when the process is gone. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
