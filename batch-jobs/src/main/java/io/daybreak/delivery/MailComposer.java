package io.daybreak.delivery;

import io.daybreak.features.Sha256;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the message of a briefing: RFC 5322 with multipart/alternative (RFC 2046) of text and HTML, charts related to the HTML by
 * Content-ID (RFC 2392), List-Id (RFC 2919), List-Unsubscribe (RFC 2369), Auto-Submitted (RFC 3834). The same content gives the same
 * bytes.
 */
public final class MailComposer {
    private static final String DOMAIN = "daybreak.invalid";

    private MailComposer() {}

    /** The whole message as a file holds it. */
    public static byte[] compose(MailContent content) {
        try {
            var message = new DatedMessage(id(content.team(), content.day(), content.edition()));
            headers(message, content);
            var alternative = new FixedMultipart("alternative", content.day() + "-alternative");
            alternative.addBodyPart(text(content.text(), "plain"));
            alternative.addBodyPart(related(content));
            message.setContent(alternative);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot compose the mail of " + content.day() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compose the mail of " + content.day(), e);
        }
    }

    /** The Message-ID of an edition: made of team, day and edition alone. */
    static String id(String team, LocalDate day, int edition) {
        return "<" + token(team) + "." + day + "." + edition + "@" + DOMAIN + ">";
    }

    private static void headers(MimeMessage message, MailContent content) throws MessagingException {
        message.setFrom(address(content.from()));
        for (String to : content.to()) {
            message.addRecipient(RecipientType.TO, address(to));
        }
        message.setSubject(oneLine(content.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date(content.sent() * 1000));
        message.setHeader("List-Id", "<" + token(content.team()) + "." + DOMAIN + ">");
        message.setHeader(
                "List-Unsubscribe", "<mailto:" + address(content.from()).getAddress() + "?subject=unsubscribe>");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (content.edition() > 1) {
            // RFC 5322, 3.6.4: a reply names its parent, and all of the thread from its beginning.
            message.setHeader("In-Reply-To", id(content.team(), content.day(), content.edition() - 1));
            message.setHeader("References", thread(content));
        }
    }

    /** A header field's line may hold 78 characters, so each id stands on its own. */
    private static String thread(MailContent content) {
        return IntStream.range(1, content.edition())
                .mapToObj(earlier -> id(content.team(), content.day(), earlier))
                .collect(Collectors.joining("\r\n "));
    }

    private static BodyPart related(MailContent content) throws MessagingException {
        MimeBodyPart html = text(content.html(), "html");
        if (content.charts().isEmpty()) {
            return html;
        }
        var related = new FixedMultipart("related", content.day() + "-related");
        related.addBodyPart(html);
        for (Map.Entry<String, byte[]> chart : content.charts().entrySet()) {
            related.addBodyPart(image(chart.getKey(), chart.getValue()));
        }
        var part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart image(String name, byte[] png) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new jakarta.activation.DataHandler(new jakarta.mail.util.ByteArrayDataSource(png, "image/png")));
        part.setContentID("<" + name + ">");
        part.setDisposition(MimeBodyPart.INLINE);
        part.setFileName(name + ".png");
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String text) throws AddressException {
        var address = new InternetAddress(oneLine(text), true);
        address.validate();
        return address;
    }

    /** A header ends at a line break, so no text that comes from outside may hold one. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Teams whose names are of other letters do not share one. */
    private static String token(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return text.matches("[A-Za-z0-9 ._-]+") ? plain : (plain.isEmpty() ? "team" : plain) + "-" + Sha256.id(text);
    }

    /** A message whose id is given, not drawn. */
    private static final class DatedMessage extends MimeMessage {
        private final String id;

        DatedMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** A multipart whose boundary is given, not drawn. */
    private static final class FixedMultipart extends MimeMultipart {
        FixedMultipart(String subtype, String boundary) throws MessagingException {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"=_daybreak-" + boundary + "\"";
        }
    }
}
