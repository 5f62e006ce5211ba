package io.daybreak.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    private Path folder;

    @Test
    void sourcesAloneAreEnough() throws IOException {
        Settings settings = read("""
                daybreak:
                  sources:
                    - name: shop
                      type: telemetry-set
                      path: /srv/shop
                """);
        assertThat(settings.team()).isEqualTo("team");
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.languages()).containsExactly("en");
        assertThat(settings.warehouse().isEmbedded()).isTrue();
        assertThat(settings.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.name()).isEqualTo("shop"));
    }

    @Test
    void theEnvironmentGoesFirst() throws IOException {
        Settings settings = read(
                "daybreak:\n  time-zone: Asia/Seoul\n",
                Map.of(
                        "DAYBREAK_WAREHOUSE_URL",
                        "jdbc:clickhouse://host:8123/daybreak",
                        "DAYBREAK_TIMEZONE",
                        "Europe/Paris"));
        assertThat(settings.warehouse().url()).isEqualTo("jdbc:clickhouse://host:8123/daybreak");
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void everyUnknownKeyIsNamedWithItsNearestValidOne() {
        assertThatThrownBy(() -> read("daybreak:\n  tiem-zone: UTC\n  warehouse:\n    ulr: embedded\n"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("daybreak.tiem-zone")
                .hasMessageContaining("nearest valid key is daybreak.time-zone")
                .hasMessageContaining("nearest valid key is daybreak.warehouse.url");
    }

    @Test
    void aClusterNeedsAServerOfIt() {
        assertThatThrownBy(() -> read("daybreak:\n  warehouse:\n    cluster: telemetry\n"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("name a server of that cluster in daybreak.warehouse.url");
    }

    @Test
    void anUnknownVariableOfTheEnvironmentIsNamedToo() {
        assertThatThrownBy(() -> read("", Map.of("DAYBREAK_WAREHOSE_URL", "embedded")))
                .hasMessageContaining("DAYBREAK_WAREHOSE_URL")
                .hasMessageContaining("daybreak.warehouse.url");
    }

    @Test
    void aValueThatDoesNotFitIsNamedWithItsKey() {
        assertThatThrownBy(() -> read("daybreak:\n  time-zone: Mars/Olympus\n"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("daybreak.time-zone")
                .hasMessageContaining("Mars/Olympus");
    }

    @Test
    void aSecretInTheFileIsRefusedWithTheVariableThatMayHoldIt() {
        assertThatThrownBy(() -> read("""
                daybreak:
                  warehouse:
                    reader-password: hidden
                  landing:
                    redaction:
                      secret: hidden
                  model:
                    key: hidden
                  mail:
                    smtp: smtp://me:hidden@mail:25
                  batch:
                    url: jdbc:postgresql://host/db?user=me&password=hidden
                """))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("daybreak.warehouse.reader-password (")
                .hasMessageContaining("set DAYBREAK_WAREHOUSE_READERPASSWORD")
                .hasMessageContaining("set DAYBREAK_LANDING_REDACTION_SECRET")
                .hasMessageContaining("set DAYBREAK_MODEL_KEY")
                .hasMessageContaining("set DAYBREAK_MAIL_SMTP")
                .hasMessageContaining("set DAYBREAK_BATCH_URL")
                .message()
                .doesNotContain("hidden");
    }

    @Test
    void aFileThatHoldsASecretMayBeNamed() throws IOException {
        assertThat(read("daybreak:\n  model:\n    key-file: /run/secrets/key\n  mail:\n    password-file: p\n")
                        .mail()
                        .passwordFile())
                .isEqualTo(Path.of("p"));
        assertThat(read("", Map.of("DAYBREAK_WAREHOUSE_PASSWORD", "hidden"))
                        .warehouse()
                        .password())
                .isEqualTo("hidden");
    }

    @Test
    void rawRowsAreKeptAWeekLongerThanDaysAreOpen() throws IOException {
        assertThatThrownBy(() -> read("daybreak:\n  warehouse:\n    retention-days: 10\n"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("retention-days: 10")
                .hasMessageContaining("use 11 or more");
        assertThat(read("daybreak:\n  warehouse:\n    retention-days: 11\n")
                        .warehouse()
                        .retentionDays())
                .isEqualTo(11);
    }

    @Test
    void placeholdersStayAsTheyAre() throws IOException {
        assertThat(read("daybreak:\n  team: \"${user.home} #{1+1} <#list x as y>\"\n")
                        .team())
                .isEqualTo("${user.home} #{1+1} <#list x as y>");
    }

    @Test
    void aFileThatIsNotYamlIsNamed() {
        assertThatThrownBy(() -> read("daybreak: ["))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("not YAML");
    }

    private Settings read(String yaml) throws IOException {
        return read(yaml, Map.of());
    }

    private Settings read(String yaml, Map<String, String> environment) throws IOException {
        Path file = folder.resolve("daybreak.yaml");
        Files.writeString(file, yaml);
        return new SettingsReader(environment).read(file);
    }
}
