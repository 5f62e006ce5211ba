package io.daybreak.analysis.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.features.Day;
import io.daybreak.features.incident.RuleBreach;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

class RulesTest {
    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
    private static final long MIDNIGHT = DAY.start().getEpochSecond() / 60;
    private static final String RULE = """
            rules:
              - name: server errors
                code: "^5[0-9][0-9]$"
                at-least: 20
                times-usual: 5
                owner: operations
            """;

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @BeforeEach
    void empty() {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE log_records").update();
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE spans").update();
    }

    @Test
    void twentyErrorsWithinFiveMinutesBreakTheRule() {
        errors("cart", "/cart", "500", 600, 4, 5);
        assertThat(breaches(RULE)).singleElement().satisfies(breach -> {
            assertThat(breach.service()).isEqualTo("cart");
            assertThat(breach.route()).isEqualTo("/cart");
            assertThat(breach.start()).isEqualTo(MIDNIGHT + 603);
            assertThat(breach.end()).isEqualTo(MIDNIGHT + 604);
        });
    }

    @Test
    void nineteenDoNot() {
        errors("cart", "/cart", "500", 600, 1, 19);
        assertThat(breaches(RULE)).isEmpty();
    }

    @Test
    void theSameErrorsSpreadOverTenMinutesDoNot() {
        errors("cart", "/cart", "500", 600, 10, 2);
        assertThat(breaches(RULE)).isEmpty();
    }

    @Test
    void routesAndCodesAreCountedApart() {
        errors("cart", "/cart", "500", 600, 1, 12);
        errors("cart", "/pay", "500", 600, 1, 12);
        errors("cart", "/cart", "503", 600, 1, 12);
        errors("cart", "/cart", "404", 600, 1, 90);
        assertThat(breaches(RULE)).isEmpty();
    }

    @Test
    void errorsThatAreThereAllDayAreUsual() {
        errors("cart", "/cart", "500", 0, 1440, 6);
        assertThat(breaches(RULE)).isEmpty();
        errors("cart", "/cart", "500", 700, 3, 60);
        assertThat(breaches(RULE))
                .singleElement()
                .satisfies(breach -> assertThat(breach.start() - MIDNIGHT).isBetween(700L, 703L));
    }

    @Test
    void breachesOfOneTimeAreOneAndLaterOnesAnother() {
        errors("cart", "/cart", "500", 600, 8, 25);
        errors("cart", "/cart", "500", 900, 2, 25);
        assertThat(breaches(RULE)).extracting(RuleBreach::count).containsExactly(200L, 50L);
    }

    @Test
    void spansInErrorAreCountedByOperation() {
        WAREHOUSE
                .get()
                .sql()
                .sql(
                        "INSERT INTO spans (day, source, service, operation, start, duration_us, status, trace_id, span_id)"
                                + " SELECT '2026-11-20', 's', 'pay', 'Charge', toDateTime64('2026-11-20 10:00:00', 9, 'UTC'), 1,"
                                + " 'error', 't', toString(number) FROM numbers(30)")
                .update();
        assertThat(breaches(RULE.replace("^5[0-9][0-9]$", "^span error$")))
                .extracting(RuleBreach::route)
                .containsExactly("Charge");
    }

    @Test
    void aRuleWithoutItsLeastNumberIsRefusedSinceEverythingWouldBreakIt() {
        assertThatThrownBy(() -> breaches(RULE.replace("at-least: 20", "at-last: 20")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cannot use rule server errors: it needs name, code, at-least");
        assertThatThrownBy(() -> breaches(RULE.replace("^5[0-9][0-9]$", "^5[")))
                .hasMessageContaining("is no regular expression");
        assertThatThrownBy(() -> breaches("rules: [")).hasMessageContaining("it is not YAML");
    }

    @Test
    void theSettingsNameAFileOfRulesBesideTheConfiguration(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), RULE);
        errors("cart", "/cart", "500", 600, 1, 40);
        var settings = new IncidentSettings("ours.yaml", "");
        assertThat(Rules.read(settings.rulesFile(folder)).breaches(WAREHOUSE.get(), DAY))
                .extracting(RuleBreach::rule)
                .containsExactly("server errors");
        assertThatThrownBy(() -> Rules.read(new IncidentSettings("absent.yaml", "").rulesFile(folder)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("absent.yaml");
    }

    private static List<RuleBreach> breaches(String file) {
        return Rules.read(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)))
                .breaches(WAREHOUSE.get(), DAY);
    }

    /** So many errors in each of some minutes. */
    private static void errors(String service, String route, String code, int from, int minutes, int each) {
        WAREHOUSE
                .get()
                .sql()
                .sql("INSERT INTO log_records (day, source, service, timestamp, http_route, error_type, file, line)"
                        + " SELECT '2026-11-20', 's', ?, toDateTime64('2026-11-20 00:00:00', 9, 'UTC')"
                        + " + toIntervalMinute(? + intDiv(number, ?)), ?, ?, 'f', number FROM numbers(?)")
                .params(service, from, each, route, code, minutes * each)
                .update();
    }
}
