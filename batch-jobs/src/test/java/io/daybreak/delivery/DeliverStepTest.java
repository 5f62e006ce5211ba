package io.daybreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.daybreak.features.Day;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DeliverStepTest {
    private static final Day DAY = new Day(LocalDate.parse("2026-11-20"), ZoneOffset.UTC);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
    private static final List<String> TO = List.of("team@example.org");

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @TempDir
    Path folder;

    @BeforeEach
    void anEdition() throws IOException {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE editions").update();
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE deliveries").update();
        edition(1);
    }

    private void edition(int number) throws IOException {
        WAREHOUSE
                .get()
                .sql()
                .sql("INSERT INTO editions (day, edition, verdict_line) VALUES ('2026-11-20', ?, 'x')")
                .param(number)
                .update();
        Path edition = Files.createDirectories(folder.resolve("editions/2026-11-20/" + number));
        Files.writeString(edition.resolve("briefing.md"), "page " + number + "\n");
        var content = new MailContent(
                "shop", DAY.date(), number, 1_795_186_800L, "s", "t", "<p>h</p>", Map.of(), "a@example.org", TO);
        Files.write(edition.resolve("briefing.eml"), MailComposer.compose(content));
    }

    private DeliverStep step(String smtp) {
        return new DeliverStep(
                WAREHOUSE.get(),
                folder.resolve("editions"),
                folder,
                new MailSettings(TO, "a@example.org", smtp, false, null, null, null),
                new ReportsSettings(Path.of("reports"), false),
                CLOCK);
    }

    @Test
    void anEditionGoesOutOnceHoweverOftenItIsDelivered() throws IOException {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            DeliverStep step = step("smtp://127.0.0.1:" + server.getSmtp().getPort());
            assertThat(step.run(DAY)).isEqualTo(2);
            assertThat(step.run(DAY)).isZero();
            edition(2);
            assertThat(step.run(DAY)).isEqualTo(2);
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void aChannelThatRefusesDoesNotHoldUpTheOther() {
        DeliverStep step = step("smtps://user@127.0.0.1:1");
        assertThatThrownBy(() -> step.run(DAY)).isInstanceOf(DeliveryException.class);
        assertThat(folder.resolve("reports/reports/2026/11/2026-11-20.md")).exists();
        assertThat(WAREHOUSE
                        .get()
                        .sql()
                        .sql("SELECT concat(channel, ' ', status) FROM deliveries FINAL ORDER BY channel")
                        .query(String.class)
                        .list())
                .containsExactly("git committed", "mail failed");
        assertThat(WAREHOUSE
                        .get()
                        .sql()
                        .sql("SELECT detail FROM deliveries FINAL WHERE status = 'failed'")
                        .query(String.class)
                        .single())
                .startsWith("Cannot");
    }

    @Test
    void aRefusedMailIsSentByTheNextDeliveryAndNoFailureAnyMore() throws IOException {
        assertThatThrownBy(() -> step("smtp://127.0.0.1:1").run(DAY)).isInstanceOf(DeliveryException.class);
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(step("smtp://127.0.0.1:" + server.getSmtp().getPort()).run(DAY))
                    .isEqualTo(1);
        } finally {
            server.stop();
        }
        assertThat(WAREHOUSE
                        .get()
                        .sql()
                        .sql("SELECT status FROM deliveries FINAL WHERE channel = 'mail'")
                        .query(String.class)
                        .list())
                .containsExactly("sent");
    }
}
