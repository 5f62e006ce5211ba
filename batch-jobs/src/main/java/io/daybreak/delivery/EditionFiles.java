package io.daybreak.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files of one edition of a day, {@code DATA/editions/<day>/<n>/}.
 *
 * @param day the day that it is about
 * @param number from 1
 * @param folder where they lie
 */
record EditionFiles(LocalDate day, int number, Path folder) {

    Path mail() {
        return folder.resolve("briefing.eml");
    }

    /** The Markdown pages: {@code briefing.md} in the first language, {@code briefing.<language>.md} in others. */
    List<Path> pages() {
        return list(folder, "briefing*.md");
    }

    /** The editions before this one, as far as their files are there, oldest first. */
    List<EditionFiles> earlier() {
        return IntStream.range(1, number)
                .mapToObj(one -> new EditionFiles(day, one, folder.resolveSibling(Integer.toString(one))))
                .filter(one -> Files.isDirectory(one.folder()))
                .toList();
    }

    List<Path> charts() {
        Path charts = folder.resolve("charts");
        return Files.isDirectory(charts) ? list(charts, "*.png") : List.of();
    }

    private static List<Path> list(Path folder, String glob) {
        try (Stream<Path> files = Files.list(folder)) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the edition " + folder, e);
        }
    }
}
