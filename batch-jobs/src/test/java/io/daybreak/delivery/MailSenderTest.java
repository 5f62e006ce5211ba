package io.daybreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSenderTest {
    private static final List<String> TO = List.of("team@example.org");

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static MailContent content(int edition) {
        return content(edition, TO);
    }

    private static MailContent content(int edition, List<String> to) {
        return new MailContent(
                "shop",
                LocalDate.parse("2026-11-20"),
                edition,
                1_795_186_800L,
                "[shop] 11월 20일\r\nBcc: x@example.org",
                "text 본문",
                "<p>html</p>",
                Map.of("issue-1", new byte[] {1, 2, 3}),
                "daybreak@example.org",
                to);
    }

    private Path message(int edition) throws IOException {
        return Files.write(folder.resolve(edition + ".eml"), MailComposer.compose(content(edition)));
    }

    private MailSender sender(String user, int port, boolean startTls, @Nullable String password) {
        var settings = new MailSettings(
                TO, "daybreak@example.org", "smtp://" + user + "127.0.0.1:" + port, startTls, password, null, null);
        return new MailSender(settings, folder, Duration.ofMillis(10));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    @Test
    void theMessageArrivesAsItWasComposed() throws IOException, MessagingException {
        sender("", port(), false, null).send(message(1));
        var arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("[shop] 11월 20일 Bcc: x@example.org");
        assertThat(arrived[0].getHeader("Message-ID")).containsExactly("<shop.2026-11-20.1@daybreak.invalid>");
        assertThat(arrived[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived[0].getHeader("List-Id")).containsExactly("<shop.daybreak.invalid>");
        assertThat(arrived[0].getHeader("Bcc")).isNull();
        assertThat(arrived[0].getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void aMailThatWasComposedBeforeAnybodyWasNamedGoesToThoseWhoAreNamedNow() throws IOException, MessagingException {
        for (List<String> before : List.of(List.<String>of(), List.of("gone@example.org"))) {
            sender("", port(), false, null)
                    .send(Files.write(folder.resolve("early.eml"), MailComposer.compose(content(1, before))));
        }
        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(arrived -> {
            assertThat(arrived.getHeader("To")).containsExactly(String.join(", ", TO));
            assertThat(arrived.getHeader("Message-ID")).containsExactly("<shop.2026-11-20.1@daybreak.invalid>");
        });
    }

    @Test
    void aCorrectionIsAReplyToTheFirstEdition() throws IOException, MessagingException {
        sender("", port(), false, null).send(message(2));
        assertThat(server.getReceivedMessages()[0].getHeader("In-Reply-To"))
                .containsExactly("<shop.2026-11-20.1@daybreak.invalid>");
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(MailComposer.compose(content(1))).isEqualTo(MailComposer.compose(content(1)));
    }

    @Test
    void aUserWithTheRightPasswordIsLetIn() throws IOException {
        server.setUser("daybreak@example.org", "daybreak", "secret");
        sender("daybreak@", port(), false, "secret").send(message(1));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWrongPasswordIsSaidAtOnceAndNotShown() throws IOException {
        server.setUser("daybreak@example.org", "daybreak", "secret");
        Path message = message(1);
        assertThatThrownBy(
                        () -> sender("daybreak@", port(), false, "guess-0815").send(message))
                .isInstanceOf(DeliveryException.class)
                .hasMessageStartingWith("Cannot send the mail")
                .hasMessageNotContaining("guess-0815");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutTheEncryptionThatIsAskedForNothingIsSent() throws IOException {
        Path message = message(1);
        assertThatThrownBy(() -> sender("", port(), true, null).send(message))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsNamedAndTheMailIsKept() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Path message = message(1);
        assertThatThrownBy(() -> sender("", closed, false, null).send(message))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("smtp://127.0.0.1:" + closed)
                .hasMessageContaining("./daybreak deliver sends it again");
        assertThat(message).exists();
    }

    @Test
    void anAddressThatIsPutOffIsTriedAgain() throws IOException {
        try (var putsOff = new RepliesToRecipients("450 4.2.0 come again in a minute", "250 ok")) {
            sender("", putsOff.port(), false, null).send(message(1));
            assertThat(putsOff.asked()).isEqualTo(2);
        }
    }

    @Test
    void anAddressThatIsRefusedForGoodIsNotTriedAgain() throws IOException {
        Path message = message(1);
        try (var refuses = new RepliesToRecipients("550 5.1.1 no such mailbox")) {
            assertThatThrownBy(() -> sender("", refuses.port(), false, null).send(message))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining("./daybreak deliver sends it again");
            assertThat(refuses.asked()).isEqualTo(1);
        }
    }
}
