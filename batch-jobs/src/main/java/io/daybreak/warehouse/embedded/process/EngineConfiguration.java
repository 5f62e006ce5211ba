package io.daybreak.warehouse.embedded.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** ClickHouse's own configuration files for one start of the engine. */
final class EngineConfiguration {
    /** Aggregations and sorts beyond this part of the memory go on in files. */
    private static final int SPILL_PART = 3;

    /** What the reading user may take of the memory, so that a question cannot starve a load. */
    private static final int READER_PART = 2;

    private EngineConfiguration() {}

    static void write(EngineFolder folder, EngineSettings settings, EngineState state) throws IOException {
        long readerMemory = settings.memory() / READER_PART;
        Map<String, String> values = Map.of(
                "memory", Long.toString(settings.memory()),
                "spill", Long.toString(settings.memory() / SPILL_PART),
                "readerMemory", Long.toString(readerMemory),
                "readerSpill", Long.toString(readerMemory / SPILL_PART),
                "threads", Integer.toString(threads(settings)),
                "database", settings.database(),
                "users", folder.users().toString(),
                "writer", basic(state.writerSecret()),
                "writerSecret", state.writerSecret(),
                "reader", state.readerSecret());
        folder.write(folder.users(), fill("users.xml", values));
        folder.write(folder.configuration(), fill("config.xml", values));
    }

    private static int threads(EngineSettings settings) {
        return settings.threads() > 0
                ? settings.threads()
                : Runtime.getRuntime().availableProcessors();
    }

    /** What a client of user {@code daybreak} sends in the Authorization header. */
    static String basic(String secret) {
        return Base64.getEncoder().encodeToString(("daybreak:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String fill(String resource, Map<String, String> values) throws IOException {
        String text = read(resource);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", escape(value.getValue()));
        }
        return text;
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(EngineConfiguration.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
