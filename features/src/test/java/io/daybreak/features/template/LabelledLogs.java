package io.daybreak.features.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Labelled log files of the development data, which lies beside the repository or where DAYBREAK_DEV_DATA says.
 *
 * @param lines of the file as they lie
 * @param messages of each line, as its labeller cut it
 * @param events of each line
 */
record LabelledLogs(List<String> lines, List<String> messages, List<String> events) {

    static Path folder() {
        String named = System.getenv("DAYBREAK_DEV_DATA");
        Path data = named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
        return data.resolve("loghub");
    }

    static List<LabelledLogs> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .map(LabelledLogs::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of several logs in one, in an order by chance; the same for the same chance. */
    static LabelledLogs shuffled(List<LabelledLogs> logs, Random random) {
        List<String[]> rows = new ArrayList<>();
        for (LabelledLogs log : logs) {
            for (int i = 0; i < log.lines().size(); i++) {
                String event = logs.indexOf(log) + log.events().get(i);
                rows.add(new String[] {log.lines().get(i), log.messages().get(i), event});
            }
        }
        Collections.shuffle(rows, random);
        return new LabelledLogs(column(rows, 0), column(rows, 1), column(rows, 2));
    }

    private static List<String> column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toList();
    }

    private static LabelledLogs read(Path log) {
        try {
            String name = log.toString().replaceFirst("\\.log$", "");
            List<String> lines = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\r?\n"));
            return new LabelledLogs(lines, column(name + ".content.csv", 1), column(name + ".truth.csv", 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> column(String csv, int column) throws IOException {
        List<String> values = new ArrayList<>();
        String text = Files.readString(Path.of(csv));
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = doubled || !quoted;
                i += doubled ? 1 : 0;
                if (doubled) {
                    field.append(c);
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                if (at == column) {
                    values.add(field.toString());
                }
                at = c == ',' ? at + 1 : 0;
                field.setLength(0);
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return values.subList(1, values.size());
    }
}
