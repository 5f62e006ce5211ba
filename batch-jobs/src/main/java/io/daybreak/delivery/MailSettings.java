package io.daybreak.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
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

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");

    /** @throws IllegalArgumentException where an address is none, or a password might go over the net in the clear */
    public MailSettings {
        if (smtp != null && !smtp.isBlank()) {
            check(server(smtp), startTls);
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

    private static URI server(String smtp) {
        try {
            URI server = new URI(smtp);
            if (server.getHost() != null && List.of("smtp", "smtps").contains(server.getScheme())) {
                return server;
            }
        } catch (URISyntaxException e) {
            throw unusable(smtp, "is no address; write smtp://host:port or smtps://host:port", e);
        }
        throw unusable(smtp, "is no address of a mail server; write smtp://host:port or smtps://host:port", null);
    }

    private static void check(URI server, boolean startTls) {
        boolean plain = server.getScheme().equals("smtp") && !startTls;
        if (plain
                && server.getUserInfo() != null
                && !THIS_MACHINE.matcher(server.getHost()).matches()) {
            throw unusable(
                    server.toString(),
                    "would send the password in the clear; set daybreak.mail.start-tls: true, or write smtps://",
                    null);
        }
    }

    private static IllegalArgumentException unusable(String smtp, String why, @Nullable Exception cause) {
        return new IllegalArgumentException("Cannot use daybreak.mail.smtp: '" + smtp + "' " + why, cause);
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
