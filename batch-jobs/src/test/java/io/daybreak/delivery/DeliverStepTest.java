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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DeliverStepTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private GreenMail server;

    @BeforeEach
    void anEditionIsReady() throws IOException {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE deliveries").update();
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE editions").update();
        edition(1, "first page");
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void theMailGoesOutOnceHoweverOftenItIsDelivered() {
        assertThat(step(mail("smtp", null), none()).run(DAY)).isEqualTo(1);
        assertThat(step(mail("smtp", null), none()).run(DAY)).isZero();
        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.getSubject()).isEqualTo("[shop] quiet"));
    }

    @Test
    void theNextEditionGoesOutToo() throws IOException {
        step(mail("smtp", null), none()).run(DAY);
        edition(2, "corrected page");
        assertThat(step(mail("smtp", null), none()).run(DAY)).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    @Test
    void aUserSignsIn() {
        server.setUser("daybreak", "secret");
        assertThat(step(mail("daybreak@", "secret"), none()).run(DAY)).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aWrongPasswordIsToldAtOnceAndCanBeMended() {
        server.setUser("daybreak", "secret");
        assertThatThrownBy(() -> step(mail("daybreak@", "wrong"), none()).run(DAY))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("Cannot send the mail")
                .hasMessageNotContaining("wrong");
        assertThat(step(mail("daybreak@", "secret"), none()).run(DAY)).isEqualTo(1);
    }

    @Test
    void withoutAServerTheReportIsPublishedAllTheSame() {
        var gone = new MailSettings(
                List.of("team@example.org"), "daybreak@example.org", "smtp://127.0.0.1:1", false, null, null);
        assertThatThrownBy(() -> step(gone, new ReportsSettings(folder.resolve("reports"), false))
                        .run(DAY))
                .isInstanceOf(DeliveryException.class);
        assertThat(folder.resolve("reports/reports/2026/11/2026-11-20.md")).hasContent("first page");
    }

    @Test
    void aDayIsOneCommitAndTheIndexNamesIt() throws Exception {
        var reports = new ReportsSettings(folder.resolve("reports"), false);
        assertThat(step(noMail(), reports).run(DAY)).isEqualTo(1);
        assertThat(step(noMail(), reports).run(DAY)).isZero();
        try (Git git = Git.open(folder.resolve("reports").toFile())) {
            List<RevCommit> commits = new ArrayList<>();
            git.log().call().forEach(commits::add);
            assertThat(commits).singleElement().satisfies(commit -> {
                assertThat(commit.getFullMessage()).isEqualTo("Briefing of 2026-11-20, edition 1");
                assertThat(commit.getAuthorIdent().getWhenAsInstant()).isEqualTo(DAY.end());
            });
        }
        assertThat(folder.resolve("reports/README.md"))
                .content()
                .contains("[2026-11-20](reports/2026/11/2026-11-20.md)");
    }

    @Test
    void aCommitIsPushedWhenTold() throws Exception {
        Path remote = folder.resolve("remote.git");
        try (Git bare = Git.init()
                        .setBare(true)
                        .setInitialBranch("main")
                        .setDirectory(remote.toFile())
                        .call();
                Git clone = Git.cloneRepository()
                        .setURI(remote.toUri().toString())
                        .setDirectory(folder.resolve("clone").toFile())
                        .call()) {
            step(noMail(), new ReportsSettings(folder.resolve("clone"), true)).run(DAY);
            assertThat(bare.log().all().call())
                    .extracting(RevCommit::getShortMessage)
                    .hasSize(1);
            assertThat(clone.status().call().isClean()).isTrue();
        }
    }

    @Test
    void aDayWithoutAnEditionSaysSo() {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE editions").update();
        assertThatThrownBy(() -> step(noMail(), none()).run(DAY)).hasMessageContaining("it has no edition yet");
    }

    private void edition(int number, String page) throws IOException {
        Path files = Files.createDirectories(
                folder.resolve("editions").resolve(DAY.date().toString()).resolve(Integer.toString(number)));
        Files.write(
                files.resolve("briefing.eml"), MailComposer.compose(MailComposerTest.content("[shop] quiet", number)));
        Files.writeString(files.resolve("briefing.md"), page);
        WAREHOUSE
                .get()
                .sql()
                .sql("INSERT INTO editions (day, edition) VALUES ('2026-11-20', " + number + ")")
                .update();
    }

    private DeliverStep step(MailSettings mail, ReportsSettings reports) {
        return new DeliverStep(
                WAREHOUSE.get(), folder.resolve("editions"), folder, mail, reports, CLOCK, Duration.ofMillis(10));
    }

    private MailSettings mail(String user, @Nullable String password) {
        String prefix = user.equals("smtp") ? "" : user;
        String url = "smtp://" + prefix + "127.0.0.1:" + server.getSmtp().getPort();
        return new MailSettings(
                List.of("team@example.org", "other@example.org"), "daybreak@example.org", url, false, password, null);
    }

    private static MailSettings noMail() {
        return new MailSettings(List.of(), "daybreak@example.org", null, false, null, null);
    }

    private static ReportsSettings none() {
        return new ReportsSettings(null, false);
    }
}
