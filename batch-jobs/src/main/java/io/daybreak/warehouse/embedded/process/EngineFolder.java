package io.daybreak.warehouse.embedded.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything of one engine lies. The folder is its owner's alone, and so is every file written through here. */
public record EngineFolder(Path path) {

    /** Held exclusively by the engine process as long as it lives, so that a state file can be known as stale. */
    public Path processLock() {
        return path.resolve("process.lock");
    }

    /** Held shared by every process that uses the engine; the engine ends only while it can hold it exclusively. */
    public Path leaseLock() {
        return path.resolve("lease.lock");
    }

    /** Held exclusively while a process looks for the engine or starts it. */
    public Path startLock() {
        return path.resolve("start.lock");
    }

    /** Port and secrets of the running engine. */
    public Path state() {
        return path.resolve("engine.properties");
    }

    public Path configuration() {
        return path.resolve("config.xml");
    }

    public Path users() {
        return path.resolve("users.xml");
    }

    /** The FIFO that the engine's first query waits on; closing it is the clean stop. */
    public Path hold() {
        return path.resolve("hold");
    }

    Path data() {
        return path.resolve("data");
    }

    public Path log() {
        return path.resolve("engine.log");
    }

    public EngineFolder create() throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(data());
        return this;
    }

    /** Readers see the old file or the whole new one, and nobody else sees either. */
    void write(Path file, String content) throws IOException {
        Path fresh = Files.createTempFile(
                path,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
