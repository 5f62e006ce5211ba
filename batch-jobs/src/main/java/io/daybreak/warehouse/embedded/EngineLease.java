package io.daybreak.warehouse.embedded;

import io.daybreak.warehouse.embedded.process.EngineFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the engine of a folder from ending as idle: a shared lock on its lease file. The system holds such locks for the process and
 * drops all of them when any channel on the file is closed, so a process has one channel for each folder and counts its users.
 */
final class EngineLease implements AutoCloseable {
    private static final Map<Path, EngineLease> HELD = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private int users;

    private EngineLease(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits for an engine that is just ending. */
    static EngineLease take(EngineFolder folder) throws IOException {
        synchronized (HELD) {
            EngineLease lease = HELD.get(folder.leaseLock());
            if (lease == null) {
                lease = lock(folder.leaseLock());
                HELD.put(folder.leaseLock(), lease);
            }
            lease.users++;
            return lease;
        }
    }

    private static EngineLease lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.lock(0, Long.MAX_VALUE, true);
        return new EngineLease(file, channel);
    }

    @Override
    public void close() {
        synchronized (HELD) {
            users--;
            if (users == 0) {
                HELD.remove(file);
                closeChannel();
            }
        }
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
