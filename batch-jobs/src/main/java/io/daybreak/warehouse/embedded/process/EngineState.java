package io.daybreak.warehouse.embedded.process;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the engine listens, on loopback, and what it asks for. The secrets are new at every start, so what another process learns
 * that took the port of an engine that is gone opens nothing.
 */
public record EngineState(int port, long pid, String writerSecret, String readerSecret) {
    private static final int SECRET_BYTES = 32;

    public static EngineState generate(int port) {
        SecureRandom random = new SecureRandom();
        return new EngineState(port, ProcessHandle.current().pid(), secret(random), secret(random));
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public static Optional<EngineState> read(EngineFolder folder) throws IOException {
        if (!Files.exists(folder.state())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.state(), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return Optional.of(new EngineState(
                    Integer.parseInt(properties.getProperty("port", "")),
                    Long.parseLong(properties.getProperty("pid", "")),
                    properties.getProperty("writer", ""),
                    properties.getProperty("reader", "")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public void write(EngineFolder folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("writer", writerSecret);
        properties.setProperty("reader", readerSecret);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        folder.write(folder.state(), text.toString());
    }

    @Override
    public String toString() {
        return "engine " + pid + " on port " + port;
    }
}
