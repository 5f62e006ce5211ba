package io.daybreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail over TLS, to a server whose certificate no JVM knows. */
class EncryptedMailTest {
    private static final List<String> TO = List.of("team@example.org");

    @TempDir
    private static Path folder;

    private static Certificate certificate;
    private static Path message;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void make() throws IOException, InterruptedException, GeneralSecurityException {
        certificate = Certificate.make(folder, "ip:127.0.0.1");
        message = Files.writeString(
                folder.resolve("1.eml"),
                "From: daybreak@example.org\r\nTo: team@example.org\r\nSubject: the day\r\n\r\ntext\r\n");
    }

    @BeforeEach
    void start() {
        server.start();
        server.setUser("daybreak@example.org", "daybreak", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static MailSettings settings(String scheme, int port, @Nullable Path certificates) {
        return new MailSettings(
                TO,
                "daybreak@example.org",
                scheme + "://daybreak@127.0.0.1:" + port,
                true,
                "secret",
                null,
                certificates);
    }

    private static void send(MailSettings settings) {
        new MailSender(settings, folder, Duration.ofMillis(10)).send(message);
    }

    private static boolean tellsThePassword(String line) {
        String plain = Base64.getEncoder().encodeToString("\0daybreak\0secret".getBytes(StandardCharsets.UTF_8));
        String login = Base64.getEncoder().encodeToString("secret".getBytes(StandardCharsets.UTF_8));
        return line.contains(plain) || line.contains(login);
    }

    @Test
    void startTlsIsTakenBeforeTheUserSignsIn() throws IOException {
        try (var front = EncryptingFront.startTls(port(), certificate.context())) {
            send(settings("smtp", front.port(), certificate.pem()));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(front.inTheClear()).hasSize(2).last().isEqualTo("STARTTLS");
            assertThat(front.encrypted())
                    .anyMatch(EncryptedMailTest::tellsThePassword)
                    .contains("Subject: the day");
        }
    }

    @Test
    void whereStartTlsIsOfferedItIsTakenThoughItNeedNotBe() throws IOException {
        try (var front = EncryptingFront.startTls(port(), certificate.context())) {
            send(new MailSettings(
                    TO,
                    "daybreak@example.org",
                    "smtp://127.0.0.1:" + front.port(),
                    false,
                    null,
                    null,
                    certificate.pem()));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(front.encrypted()).contains("Subject: the day");
        }
    }

    @Test
    void smtpsIsEncryptedFromTheFirstByteOn() throws IOException {
        try (var front = EncryptingFront.implicit(port(), certificate.context())) {
            // A path in the settings begins at their folder.
            send(settings("smtps", front.port(), certificate.pem().getFileName()));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(front.encrypted())
                    .anyMatch(EncryptedMailTest::tellsThePassword)
                    .contains("Subject: the day");
        }
    }

    @Test
    void aServerThatOffersNoStartTlsWhereItIsRequiredHearsNoPassword() {
        assertThatThrownBy(() -> send(settings("smtp", port(), certificate.pem())))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("STARTTLS is required but host does not support STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateThatIsNotTrustedIsRefusedAndSaidToBeTheReason() throws IOException {
        try (var startTls = EncryptingFront.startTls(port(), certificate.context());
                var implicit = EncryptingFront.implicit(port(), certificate.context())) {
            for (MailSettings settings :
                    List.of(settings("smtp", startTls.port(), null), settings("smtps", implicit.port(), null))) {
                assertThatThrownBy(() -> send(settings))
                        .isInstanceOf(DeliveryException.class)
                        .hasMessageContaining("unable to find valid certification path")
                        .hasMessageContaining("daybreak.mail.certificates");
                assertThatThrownBy(() -> MailCheck.connect(settings, folder))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("unable to find valid certification path");
            }
            assertThat(startTls.encrypted()).isEmpty();
            assertThat(implicit.encrypted()).isEmpty();
            assertThat(startTls.inTheClear()).noneMatch(EncryptedMailTest::tellsThePassword);
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused(@TempDir Path other)
            throws IOException, InterruptedException, GeneralSecurityException {
        Certificate theirs = Certificate.make(other, "dns:mail.example.org");
        try (var startTls = EncryptingFront.startTls(port(), theirs.context());
                var implicit = EncryptingFront.implicit(port(), theirs.context())) {
            for (MailSettings settings : List.of(
                    settings("smtp", startTls.port(), theirs.pem()),
                    settings("smtps", implicit.port(), theirs.pem()))) {
                assertThatThrownBy(() -> send(settings)).isInstanceOf(DeliveryException.class);
            }
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(startTls.inTheClear()).noneMatch(EncryptedMailTest::tellsThePassword);
        }
    }

    @Test
    void certificatesThatCannotBeReadAreNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("no.pem"), "no certificate");
        for (Path certificates : List.of(text, folder.resolve("missing.pem"))) {
            assertThatThrownBy(() -> send(settings("smtps", port(), certificates)))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining("daybreak.mail.certificates")
                    .hasMessageContaining(certificates.toString());
        }
    }

    @Test
    void nobodySignsInOnAnotherMachineWithoutEncryption() {
        assertThatThrownBy(() -> withoutTls("smtp://daybreak@mail.example.org:25"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daybreak.mail.start-tls: true");
        for (String elsewhere : List.of("localhost.example.org", "127.example.org", "[2001:db8::1]")) {
            assertThatThrownBy(() -> withoutTls("smtp://daybreak@" + elsewhere + ":25"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String none : List.of("SMTP://daybreak@mail.example.org", "smpt://daybreak@mail.example.org", "mail:25")) {
            assertThatThrownBy(() -> withoutTls(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("write smtp://host:port");
        }
        assertThat(withoutTls("smtps://daybreak@mail.example.org:465").isConfigured())
                .isTrue();
        assertThat(withoutTls("smtp://daybreak@127.0.0.1:25").isConfigured()).isTrue();
        assertThat(withoutTls("smtp://mail.example.org:25").isConfigured()).isTrue();
    }

    private static MailSettings withoutTls(String smtp) {
        return new MailSettings(TO, "daybreak@example.org", smtp, false, "secret", null, null);
    }
}
