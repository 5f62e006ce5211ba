package io.daybreak.briefing.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What two texts do not share, line by line. */
final class Difference {
    private Difference() {}

    /**
     * Lines that went, behind a minus, and lines that came, behind a plus. No other line is there, so none can end a block of code that
     * holds them.
     */
    static String of(String before, String after) {
        var old = new RawText(before.getBytes(StandardCharsets.UTF_8));
        var young = new RawText(after.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(out)) {
            formatter.setContext(0);
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, young), old, young);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare two texts", e);
        }
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() > 1 && (line.startsWith("-") || line.startsWith("+")))
                .collect(Collectors.joining("\n"));
    }
}
