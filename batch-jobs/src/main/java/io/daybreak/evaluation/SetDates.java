package io.daybreak.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Which dates (UTC) the rows of a telemetry set are of: the first time of each line says. */
final class SetDates {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=T\\d{2}:)");
    /** A time stands within so many characters of a line's start; what follows is text of the system. */
    private static final int HEAD = 400;

    private SetDates() {}

    /** Of metrics, logs and spans, in order; empty for a folder without any. */
    static Set<LocalDate> of(Path set) throws IOException {
        Set<String> texts = new TreeSet<>();
        for (String name : List.of("metrics.csv", "logs.jsonl", "spans.csv")) {
            Path zipped = set.resolve(name + ".gz");
            Path plain = set.resolve(name);
            if (Files.exists(zipped)) {
                read(new GZIPInputStream(Files.newInputStream(zipped), 1 << 16), texts);
            } else if (Files.exists(plain)) {
                read(Files.newInputStream(plain), texts);
            }
        }
        Set<LocalDate> dates = new TreeSet<>();
        texts.stream().flatMap(SetDates::date).forEach(dates::add);
        return dates;
    }

    private static void read(InputStream opened, Set<String> texts) throws IOException {
        try (InputStream in = new BufferedInputStream(opened)) {
            LineReader lines = new LineReader(in);
            for (String line = lines.next(); line != null; line = lines.next()) {
                Matcher found = DATE.matcher(line).region(0, Math.min(HEAD, line.length()));
                if (found.find()) {
                    texts.add(found.group());
                }
            }
        }
    }

    private static Stream<LocalDate> date(String text) {
        try {
            return Stream.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Stream.empty();
        }
    }
}
