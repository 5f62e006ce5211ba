package io.daybreak.delivery;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Tells whether the mail server takes us, without sending anything. */
public final class MailCheck {
    private MailCheck() {}

    /**
     * @return what to tell a person
     * @throws IOException where it does not, with the reason
     */
    public static String connect(MailSettings settings, Path baseFolder) throws IOException {
        try {
            new MailSender(settings, baseFolder, Duration.ZERO).connect();
            return settings.smtp() + " takes mail to " + String.join(", ", settings.to());
        } catch (MessagingException | DeliveryException e) {
            throw new IOException("Cannot connect to " + settings.smtp() + ": " + MailSender.reason(e), e);
        }
    }
}
