package io.daybreak.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stands in a git folder while a commit of ours is made; a second one waits. Git's own lock files name no holder and outlive a killed
 * process: where the mark of one that is gone is found, what it locked is freed. Without such a mark they are another's and stay.
 */
final class CommitMark implements AutoCloseable {
    private static final String NAME = "daybreak.mark";

    private final FileChannel mark;

    private CommitMark(FileChannel mark) {
        this.mark = mark;
    }

    static CommitMark set(Path gitFolder) throws IOException {
        FileChannel mark =
                FileChannel.open(gitFolder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Released by the system however we end.
        mark.lock();
        if (mark.size() > 0) {
            free(gitFolder);
        }
        mark.write(ByteBuffer.wrap(new byte[] {'1'}), 0);
        return new CommitMark(mark);
    }

    private static void free(Path gitFolder) throws IOException {
        Files.deleteIfExists(gitFolder.resolve("index.lock"));
        Files.deleteIfExists(gitFolder.resolve("HEAD.lock"));
        for (Path lock : locks(gitFolder.resolve("refs").resolve("heads"))) {
            Files.deleteIfExists(lock);
        }
    }

    private static List<Path> locks(Path branches) throws IOException {
        if (!Files.exists(branches)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(branches)) {
            return files.filter(file -> file.toString().endsWith(".lock")).toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (mark) {
            mark.truncate(0);
        }
    }
}
