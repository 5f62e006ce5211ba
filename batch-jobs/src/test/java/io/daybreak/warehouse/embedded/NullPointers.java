package io.daybreak.warehouse.embedded;

import io.daybreak.warehouse.embedded.process.EngineFolder;
import io.daybreak.warehouse.embedded.process.EngineProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engine's process, in which another thread runs into null again and again: each is a SIGSEGV that the JVM must get. */
final class NullPointers {
    static final int COUNT = 100_000;

    private NullPointers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Thread.ofPlatform().daemon().start(() -> {
            awaitEngine(new EngineFolder(Path.of(arguments[0])));
            int survived = 0;
            for (int i = 0; i < COUNT; i++) {
                survived += caught(null);
            }
            System.out.println(survived + " survived");
        });
        EngineProcess.main(arguments);
    }

    private static void awaitEngine(EngineFolder folder) {
        while (!Files.exists(folder.state())) {
            Thread.onSpinWait();
        }
    }

    private static int caught(String nothing) {
        try {
            return nothing.length();
        } catch (NullPointerException expected) {
            return 1;
        }
    }

    static Process start(Path folder) throws IOException {
        String library = new EngineLibrary(null).locate().toString();
        return EngineUser.java(NullPointers.class, folder.toString(), library, "600000000", "60", "0", "daybreak")
                .start();
    }
}
