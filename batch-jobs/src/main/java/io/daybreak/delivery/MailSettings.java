package io.daybreak.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the briefing is mailed to; prefix {@code daybreak.mail}.
 *
 * @param to addresses; none: the mail is a file alone
 * @param from the sender's address
 * @param smtp {@code smtp://host:port}, {@code smtps://host:port}, with {@code user@} before the host where it asks for one; STARTTLS
 *     is used where it is offered; without it the mail is a file alone
 * @param startTls whether the server must offer STARTTLS; needed to sign in anywhere but on this machine
 * @param password of the user; from the environment ({@code DAYBREAK_MAIL_PASSWORD}), never from a file of settings
 * @param passwordFile a file that holds it instead
 * @param certificates a PEM file of the certificates that the server's must be signed by (or be), instead of those that the JVM trusts
 */
public record MailSettings(
        @DefaultValue List<String> to,
        @DefaultValue("daybreak@localhost") String from,
        @Nullable String smtp,
        @DefaultValue("false") boolean startTls,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable Path certificates) {

    private static final Pattern SIGNS_IN_ELSEWHERE = Pattern.compile("smtp://.*@(?!localhost\\b|127\\.|\\[::1]).*");

    /** @throws IllegalArgumentException where an address is none, or a password might go over the net in the clear */
    public MailSettings {
        if (smtp != null && !startTls && SIGNS_IN_ELSEWHERE.matcher(smtp).matches()) {
            throw new IllegalArgumentException("Cannot sign in by daybreak.mail.smtp: '" + smtp
                    + "' without encryption; set daybreak.mail.start-tls: true, or write smtps://");
        }
        to.forEach(address -> check("to", address));
        check("from", from);
    }

    private static void check(String key, String address) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "Cannot use daybreak.mail." + key + ": '" + address
                            + "' is no mail address; write name@example.org",
                    e);
        }
    }

    /** Whether mail is to be sent at all. */
    public boolean isConfigured() {
        return smtp != null && !smtp.isBlank() && !to.isEmpty();
    }

    @Override
    public String toString() {
        return "mail to " + to + " by " + smtp;
    }
}
