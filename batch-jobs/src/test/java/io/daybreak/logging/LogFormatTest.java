package io.daybreak.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogFormatTest {
    private final PrintStream terminal = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configureAsTheApplicationDoes() throws JoranException {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        context.setMDCAdapter(MDC.getMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogFormat.class.getResource("/logback.xml")));
        MDC.put("run", "day-2026-11-20-1");
        MDC.put("day", "2026-11-20");
    }

    @AfterEach
    void giveTheTerminalBack() {
        System.setErr(terminal);
        MDC.clear();
        context.stop();
    }

    @Test
    void textStandsAsItIsSaid() {
        context.getLogger("io.daybreak").info("daybreak: the day is done");

        assertThat(lines()).containsExactly("daybreak: the day is done");
    }

    @Test
    void everyLineOfTheElasticCommonSchemaNamesRunAndDay() {
        LogFormat.use(new LogSettings(LogSettings.Format.ECS), context);
        context.getLogger("io.daybreak").info("  land  12 rows \"quoted\"\tand more");
        context.getLogger("io.daybreak").error("daybreak: Cannot go on", new IllegalStateException("why\nnot"));
        context.getLogger("com.example.library").warn("something is wrong");

        assertThat(lines()).hasSize(3).allSatisfy(line -> {
            JsonNode event = JsonMapper.shared().readTree(line);
            assertThat(event.at("/run").asString()).isEqualTo("day-2026-11-20-1");
            assertThat(event.at("/day").asString()).isEqualTo("2026-11-20");
            assertThat(event.at("/service/name").asString()).isEqualTo("daybreak");
            assertThat(event.at("/@timestamp").asString()).isNotEmpty();
        });
        assertThat(JsonMapper.shared().readTree(lines().get(1)).at("/log/level").asString())
                .isEqualTo("ERROR");
    }

    @Test
    void logstashLinesNameRunAndDayToo() {
        LogFormat.use(new LogSettings(LogSettings.Format.LOGSTASH), context);
        context.getLogger("io.daybreak").info("daybreak: the day is done");

        JsonNode event = JsonMapper.shared().readTree(lines().getFirst());
        assertThat(event.get("message").asString()).isEqualTo("daybreak: the day is done");
        assertThat(event.get("run").asString()).isEqualTo("day-2026-11-20-1");
        assertThat(event.get("day").asString()).isEqualTo("2026-11-20");
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
