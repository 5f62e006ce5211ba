package io.daybreak.cli.application;

import io.daybreak.features.Day;
import io.daybreak.landing.manifest.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one run at a time work in a data folder, or several parts of one side by side; gone with its process, however that ends. */
final class RunLock implements AutoCloseable {
    private static final long MOST_PARTS = 10_000;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Everything: no other run, and no part of one. */
    static RunLock take(Path data) {
        return take(data, 0, Long.MAX_VALUE);
    }

    /** One part of one day; others may be at work beside it. */
    static RunLock take(Path data, Day day, Part part) {
        long number = (day.date().toEpochDay() * MOST_PARTS + part.count()) * MOST_PARTS + part.index();
        return take(data, number, 1);
    }

    private static RunLock take(Path data, long position, long size) {
        Path file = data.resolve("run.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(position, size, false);
            if (lock == null) {
                channel.close();
                throw new IllegalStateException(
                        "Cannot run: another run works in " + data + "; wait for it, or use another --data folder");
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the run lock", e);
        }
    }
}
