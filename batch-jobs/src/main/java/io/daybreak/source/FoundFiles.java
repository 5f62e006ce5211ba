package io.daybreak.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What lies below a folder, links followed.
 *
 * @param files each once, in order: under its own path if that lies below, else under the first of the links to it
 * @param unreadable folders without permission
 */
record FoundFiles(List<Path> files, List<Path> unreadable) {
    private static final int DEPTH = 32;

    /**
     * @param base a folder or a file; one that is not there holds nothing
     * @param wanted by their paths
     */
    static FoundFiles below(Path base, Predicate<Path> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        if (Files.exists(base)) {
            Files.walkFileTree(base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && wanted.test(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    // A loop of links costs itself alone.
                    if (failure instanceof AccessDeniedException) {
                        unreadable.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new FoundFiles(once(base, files), unreadable);
    }

    /** One that was rotated away since it was seen is found gone when it is landed. */
    private static Path real(Path file) throws IOException {
        try {
            return file.toRealPath();
        } catch (NoSuchFileException gone) {
            return file;
        }
    }

    private static List<Path> once(Path base, List<Path> files) throws IOException {
        Map<Path, Path> found = new HashMap<>();
        files.sort(Comparator.naturalOrder());
        Path whole = real(base);
        for (Path file : files) {
            Path real = real(file);
            if (real.equals(whole.resolve(base.relativize(file)))) {
                found.put(real, file);
            } else {
                found.putIfAbsent(real, file);
            }
        }
        return found.values().stream().sorted().toList();
    }
}
