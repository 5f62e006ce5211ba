package io.daybreak.warehouse.embedded;

import io.daybreak.warehouse.embedded.process.EngineSettings;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Another command of a user: uses the engine of a folder and tells its process id. */
final class EngineUser {
    private EngineUser() {}

    public static void main(String[] arguments) {
        EngineSettings settings = new EngineSettings(600_000_000L, Duration.ofSeconds(2), 0, "daybreak", null);
        try (EmbeddedEngine engine = EmbeddedEngine.use(Path.of(arguments[0]), settings)) {
            System.out.println(engine.pid());
        }
    }

    static Process start(Path folder) throws IOException {
        return java(EngineUser.class, folder.toString()).start();
    }

    /** A JVM with the classes of this package and their tests. */
    static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                place(main) + File.pathSeparator + place(EmbeddedEngine.class),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
