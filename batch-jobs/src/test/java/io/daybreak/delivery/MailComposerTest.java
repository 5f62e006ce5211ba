package io.daybreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailComposerTest {
    private static final MailContent CONTENT = content("[shop] 2 need action", 1);

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(MailComposer.compose(CONTENT)).isEqualTo(MailComposer.compose(CONTENT));
    }

    @Test
    void textComesBeforeHtmlAndChartsHangOnTheHtml() throws Exception {
        var alternative = (MimeMultipart) parse(MailComposer.compose(CONTENT)).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("조치 필요 2건\n");
        var related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertThat(related.getContentType()).startsWith("multipart/related");
        BodyPart chart = related.getBodyPart(1);
        assertThat(chart.getHeader("Content-ID")).containsExactly("<issue-1>");
        assertThat(chart.getContentType()).startsWith("image/png");
    }

    @Test
    void aMailSaysWhatItIsToMachines() throws Exception {
        MimeMessage mail = parse(MailComposer.compose(CONTENT));
        assertThat(mail.getMessageID()).isEqualTo("<my-shop.2026-11-20.1@daybreak.invalid>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Id")).containsExactly("<my-shop.daybreak.invalid>");
        assertThat(mail.getHeader("List-Unsubscribe")).isNotNull();
        assertThat(mail.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void aCorrectionIsAReplyToTheEditionBeforeInTheThreadOfAll() throws Exception {
        MimeMessage mail = parse(MailComposer.compose(content("Corrected", 3)));
        assertThat(mail.getMessageID()).contains(".3@");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<my-shop.2026-11-20.2@daybreak.invalid>");
        assertThat(mail.getHeader("References", " ").split("\\s+"))
                .containsExactly("<my-shop.2026-11-20.1@daybreak.invalid>", "<my-shop.2026-11-20.2@daybreak.invalid>");
    }

    @Test
    void teamsOfOtherLettersHaveThreadsOfTheirOwn() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(MailComposer.id("결제팀", day, 1)).isNotEqualTo(MailComposer.id("주문팀", day, 1));
    }

    @Test
    void aLineBreakInTheSubjectMakesNoHeader() throws Exception {
        MimeMessage mail = parse(MailComposer.compose(content("quiet\r\nBcc: thief@example.org", 1)));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("quiet Bcc: thief@example.org");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        var broken = new MailContent(
                "my shop",
                LocalDate.of(2026, 11, 20),
                1,
                0,
                "s",
                "t",
                "h",
                Map.of(),
                "a@example.org",
                List.of("nobody at all"));
        assertThatThrownBy(() -> MailComposer.compose(broken)).hasMessageContaining("Cannot compose the mail");
    }

    static MailContent content(String subject, int edition) {
        return new MailContent(
                "My shop",
                LocalDate.of(2026, 11, 20),
                edition,
                1_795_300_000L,
                subject,
                "조치 필요 2건\n",
                "<p>2 <img src=\"cid:issue-1\"></p>",
                Map.of("issue-1", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                "daybreak@example.org",
                List.of("team@example.org", "other@example.org"));
    }

    private static MimeMessage parse(byte[] bytes) throws Exception {
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("조치");
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
