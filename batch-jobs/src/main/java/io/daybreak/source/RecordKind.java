package io.daybreak.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a source delivers: one kind of record a landing folder and a raw table. */
public enum RecordKind {
    LOGS,
    METRICS,
    SPANS,
    CHANGES,
    EDGES;

    /** The name in settings, folders and tables: {@code logs}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its records lie in time steadily, so that a day without any is a day without delivery. */
    public boolean steady() {
        return switch (this) {
            case LOGS, METRICS, SPANS -> true;
            case CHANGES, EDGES -> false;
        };
    }

    public static Optional<RecordKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).map(RecordKind::key).collect(Collectors.joining(", "));
    }
}
