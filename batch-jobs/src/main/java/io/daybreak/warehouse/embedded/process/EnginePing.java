package io.daybreak.warehouse.embedded.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks an engine something small, with its own secret and without the driver. */
public final class EnginePing {
    private static final int TIMEOUT_MILLIS = 5_000;

    private EnginePing() {}

    /** Whether what listens there is the engine that this state belongs to. */
    public static boolean answers(EngineState state) {
        return ask(state, "SELECT currentUser()").filter("daybreak"::equals).isPresent();
    }

    /** The answer as TSV without its last line break; empty if there was none. */
    public static Optional<String> ask(EngineState state, String query) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + state.port() + "/").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setRequestProperty("Authorization", "Basic " + EngineConfiguration.basic(state.writerSecret()));
            // A connection that stays open would hold up the engine's end.
            connection.setRequestProperty("Connection", "close");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(query.getBytes(StandardCharsets.UTF_8));
            }
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }
}
