package io.daybreak.briefing.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the files of an edition, all or none. */
public final class EditionFolder {
    private EditionFolder() {}

    /** Fills a folder beside the wanted one, then puts it in its place. */
    public static void write(Path folder, Map<String, byte[]> files) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try {
            delete(unfinished);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = unfinished.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            delete(folder);
            Files.move(unfinished, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the edition " + folder, e);
        }
    }

    /** The Markdown pages of an edition by file name; none where it has no folder. */
    public static Map<String, String> pages(Path folder) {
        Map<String, String> pages = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return pages;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "briefing*.md")) {
            for (Path file : files) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the edition " + folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.delete(file);
        }
    }
}
