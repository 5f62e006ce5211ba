package io.daybreak.features.event;

import io.daybreak.features.logline.LogLine;
import io.daybreak.features.logline.meaning.JsonLine;
import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.logline.time.TimeShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a container runtime or a shipper wraps around each line of a process, and how to open it. */
public enum Envelope {
    /** Nothing. */
    NONE {
        @Override
        @Nullable
        Opened open(String line) {
            return Opened.bare(line);
        }
    },
    /** Docker's json-file driver, and shippers that write the line as {@code log} beside where it comes from. A line longer than 16 KiB comes in pieces. */
    JSON {
        @Override
        @Nullable
        Opened open(String line) {
            Map<String, String> keys = new TreeMap<>();
            boolean whole = line.startsWith("{") && JsonLine.fields(line, keys::putIfAbsent);
            String log = keys.get("log");
            return whole && log != null && from(keys) ? opened(log, keys) : null;
        }

        // Most lines are cut in a value, which a quote and a brace make whole.
        @Override
        @Nullable
        Opened openBeginning(String line) {
            Map<String, String> keys = new TreeMap<>();
            JsonLine.fields(line + "\"}", keys::putIfAbsent);
            return keys.isEmpty() ? null : opened(keys.getOrDefault("log", ""), keys);
        }
    },
    /** Kubernetes' container runtime interface: time, stream, F for a full line or P for a piece of one. */
    CRI {
        @Override
        @Nullable
        Opened open(String line) {
            int time = TimeShape.isoEnd(line);
            if (time < 0 || !line.startsWith(" std", time)) {
                return null;
            }
            int stream = line.indexOf(' ', time + 1);
            int tag = stream < 0 ? -1 : line.indexOf(' ', stream + 1);
            int end = tag < 0 ? line.length() : tag;
            boolean tagged = stream > 0 && end == stream + 2 && "FP".indexOf(line.charAt(stream + 1)) >= 0;
            if (!tagged) {
                return null;
            }
            String name = line.substring(time + 1, stream);
            String text = tag < 0 ? "" : line.substring(tag + 1);
            boolean piece = line.charAt(stream + 1) == 'P';
            return new Opened(text, name, TimeShape.read(line, TimeReading.PLAIN), piece, Map.of("stream", name));
        }
    },
    /** Several processes in one output, each line behind its name and a bar, as docker compose writes them. */
    NAMED {
        @Override
        @Nullable
        Opened open(String line) {
            int bar = line.indexOf('|');
            int end = bar;
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            boolean named = end > 0
                    && end < bar
                    && end <= LONGEST_NAME
                    && (bar + 1 == line.length() || line.charAt(bar + 1) == ' ');
            for (int i = 0; named && i < end; i++) {
                char c = line.charAt(i);
                named = Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0;
            }
            if (!named || Character.isDigit(line.charAt(0))) {
                return null;
            }
            String name = line.substring(0, end);
            String text = line.substring(Math.min(line.length(), bar + 2));
            return new Opened(text, name, LogLine.NO_TIME, false, Map.of("container", name));
        }
    };

    private static final int LONGEST_NAME = 64;
    private static final double MOST = 0.8;

    /**
     * A line without its envelope.
     *
     * @param stream what tells it from lines of other processes in the file
     * @param timeNanos nanoseconds since 1970 as the envelope says it; {@link LogLine#NO_TIME} where it says none
     * @param piece whether the next line of the stream goes on with this one
     */
    public record Opened(String text, String stream, long timeNanos, boolean piece, Map<String, String> fields) {
        static Opened bare(String line) {
            return new Opened(line, "", LogLine.NO_TIME, false, Map.of());
        }
    }

    /** The line without this envelope; null where the line has none. */
    abstract @Nullable Opened open(String line);

    /** What there is of a line that lacks its end, without this envelope; the line itself where it has none. */
    public Opened openTorn(String line) {
        Opened opened = openBeginning(line);
        return opened == null ? Opened.bare(line) : opened;
    }

    @Nullable
    Opened openBeginning(String line) {
        return open(line);
    }

    /** What it is, in words. */
    public String description() {
        return switch (this) {
            case NONE -> "bare lines";
            case JSON -> "JSON wrapper";
            case CRI -> "CRI wrapper";
            case NAMED -> "names and bars";
        };
    }

    /** The envelope of most lines of a sample. */
    public static Envelope detect(List<String> sample) {
        List<String> lines = sample.stream().filter(line -> !line.isBlank()).toList();
        for (Envelope envelope : List.of(JSON, CRI, NAMED)) {
            long wrapped =
                    lines.stream().filter(line -> envelope.open(line) != null).count();
            if (wrapped > 0 && wrapped >= MOST * lines.size()) {
                return envelope;
            }
        }
        return NONE;
    }

    /** The line without this envelope; the line itself where it has none. */
    public String text(String line) {
        Opened opened = open(line);
        return opened == null ? line : opened.text();
    }

    private static boolean from(Map<String, String> keys) {
        return keys.containsKey("stream") || keys.containsKey("kubernetes") || keys.containsKey("container_name");
    }

    private static Opened opened(String log, Map<String, String> keys) {
        Map<String, String> fields = new TreeMap<>();
        String nested = keys.getOrDefault("kubernetes", "");
        JsonLine.fields(nested, (key, value) -> put(fields, key, value));
        keys.forEach((key, value) -> put(fields, key, value));
        boolean docker = keys.size() <= 4 && keys.containsKey("stream") && nested.isEmpty();
        boolean ended = log.endsWith("\n");
        boolean piece =
                docker && !ended || keys.getOrDefault("partial_message", "").equals("true");
        String text = ended ? log.substring(0, log.length() - (log.endsWith("\r\n") ? 2 : 1)) : log;
        String stream = fields.getOrDefault("pod", "")
                + '/'
                + fields.getOrDefault("container", "")
                + '/'
                + fields.getOrDefault("stream", "");
        String time = keys.getOrDefault("time", keys.getOrDefault("@timestamp", ""));
        return new Opened(text, stream, TimeShape.read(time, TimeReading.PLAIN), piece, fields);
    }

    private static void put(Map<String, String> fields, String key, String value) {
        switch (key) {
            case "pod_name", "pod" -> fields.putIfAbsent("pod", value);
            case "container_name", "container" -> fields.putIfAbsent("container", value);
            case "namespace_name", "namespace" -> fields.putIfAbsent("namespace", value);
            case "host", "stream" -> fields.putIfAbsent(key, value);
            default -> {}
        }
    }
}
