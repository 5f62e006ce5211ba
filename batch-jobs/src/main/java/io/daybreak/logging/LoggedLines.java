package io.daybreak.logging;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream whose lines are logged as they are, so that what Daybreak says has the form that the settings ask for. */
public final class LoggedLines extends OutputStream {
    private static final Logger LOGGER = LoggerFactory.getLogger("io.daybreak");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LoggedLines() {}

    public static PrintStream open() {
        return new PrintStream(new LoggedLines(), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int octet) {
        if (octet == '\n') {
            LOGGER.info(line.toString(StandardCharsets.UTF_8).stripTrailing());
            line.reset();
        } else {
            line.write(octet);
        }
    }
}
