package io.daybreak.narration.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of Markdown run books, cut into passages at their headings. A passage is found by the words that it shares with an
 * incident: names count more than other words, and a heading more than its text. The same folder gives the same passages.
 */
public final class RunBooks {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.*)$");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}_.-]+");
    private static final int LARGEST_FILE = 1_000_000;
    private static final int NAME = 3;
    private static final int IN_HEADING = 2;

    private final List<Passage> passages;

    private RunBooks(List<Passage> passages) {
        this.passages = passages;
    }

    /**
     * A section of a run book.
     *
     * @param name of the file, below the folder, without its ending
     * @param heading of the section; empty before the first
     */
    public record Passage(String name, String heading, String text) {}

    /**
     * Reads a folder.
     *
     * @param folder null: there are none
     * @throws UncheckedIOException if it cannot be read
     */
    public static RunBooks in(@Nullable Path folder) {
        List<Passage> all = new ArrayList<>();
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(RunBooks::isRunBook).sorted().toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    cut(name.substring(0, name.length() - ".md".length()), read(file), all);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the run books in " + folder, e);
            }
        }
        return new RunBooks(List.copyOf(all));
    }

    private static boolean isRunBook(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".md");
    }

    private static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, 0, Math.min(LARGEST_FILE, bytes.length), StandardCharsets.UTF_8);
    }

    private static void cut(String name, String text, List<Passage> all) {
        var heading = HEADING.matcher(text);
        String above = "";
        int start = 0;
        while (heading.find()) {
            add(new Passage(name, above, text.substring(start, heading.start()).strip()), all);
            above = heading.group(1).strip();
            start = heading.end();
        }
        add(new Passage(name, above, text.substring(start).strip()), all);
    }

    private static void add(Passage passage, List<Passage> all) {
        if (!passage.text().isEmpty()) {
            all.add(passage);
        }
    }

    /**
     * The passages that share most with an incident, best first; none that shares no name with it.
     *
     * @param names of its services and signals
     * @param words of its log messages
     */
    public List<Passage> find(Collection<String> names, Collection<String> words, int most) {
        Set<String> wanted = new TreeSet<>();
        names.forEach(name -> wanted.add(name.toLowerCase(Locale.ROOT)));
        Set<String> others = new TreeSet<>();
        words.forEach(text -> others.addAll(words(text)));
        others.removeAll(wanted);
        return passages.stream()
                .filter(passage -> score(passage, wanted) > 0)
                .sorted(Comparator.comparingInt(
                                (Passage passage) -> NAME * score(passage, wanted) + score(passage, others))
                        .reversed()
                        .thenComparing(Passage::name)
                        .thenComparing(Passage::heading))
                .limit(most)
                .toList();
    }

    private static int score(Passage passage, Set<String> wanted) {
        Set<String> text = words(passage.text());
        Set<String> heading = words(passage.name().replace('/', ' ') + " " + passage.heading());
        int score = 0;
        for (String word : wanted) {
            score += heading.contains(word) ? IN_HEADING : text.contains(word) ? 1 : 0;
        }
        return score;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : WORD.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() > 2) {
                words.add(word.replaceAll("[.-]+$", ""));
            }
        }
        return words;
    }
}
