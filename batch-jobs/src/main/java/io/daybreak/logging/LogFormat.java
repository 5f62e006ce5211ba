package io.daybreak.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Turns lines of text into lines of JSON, by Spring Boot's structured logging. */
public final class LogFormat {
    private LogFormat() {}

    /** From here on every line that is logged has this form; {@code text} is what {@code logback.xml} says. */
    public static void use(LogSettings settings) {
        if (settings.format() != LogSettings.Format.TEXT) {
            use(settings, (LoggerContext) LoggerFactory.getILoggerFactory());
        }
    }

    static void use(LogSettings settings, LoggerContext context) {
        context.putObject(Environment.class.getName(), environment());
        for (Logger logger : context.getLoggerList()) {
            for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
                if (all.next() instanceof OutputStreamAppender<ILoggingEvent> appender) {
                    appender.setEncoder(encoder(context, settings));
                }
            }
        }
    }

    private static StructuredLogEncoder encoder(LoggerContext context, LogSettings settings) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(settings.format().name().toLowerCase(Locale.ROOT));
        encoder.start();
        return encoder;
    }

    private static Environment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("daybreak", Map.of("logging.structured.ecs.service.name", "daybreak")));
        return environment;
    }
}
