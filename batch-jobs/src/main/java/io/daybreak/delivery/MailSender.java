package io.daybreak.delivery;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Sends a composed message by SMTP; tries again, with growing pauses, what may pass. */
final class MailSender {
    private static final String TIMEOUT_MILLIS = "20000";
    /** The first reply code that no further try will change. */
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Path baseFolder;
    private final RetryTemplate retry;

    MailSender(MailSettings settings, Path baseFolder, Duration firstPause) {
        this.settings = settings;
        this.baseFolder = baseFolder;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(3)
                .delay(firstPause)
                .multiplier(3)
                .predicate(MailSender::mayPass)
                .build());
    }

    /**
     * A wrong password, a file of settings that cannot be read or an address that is refused for good stays wrong; a reply of
     * 4xx, to the message or to one of its addresses, asks to come again (RFC 5321, 4.2.1), as servers do that keep a list of senders they do not know yet.
     */
    private static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case SMTPSendFailedException refused -> refused.getReturnCode() < PERMANENT;
            case SendFailedException refused ->
                addresses(refused)
                                .mapToInt(SMTPAddressFailedException::getReturnCode)
                                .max()
                                .orElse(PERMANENT)
                        < PERMANENT;
            default -> !(failure instanceof AuthenticationFailedException || failure instanceof DeliveryException);
        };
    }

    private static Stream<SMTPAddressFailedException> addresses(MessagingException failure) {
        return Stream.<Exception>iterate(
                        failure,
                        Objects::nonNull,
                        one -> one instanceof MessagingException chained ? chained.getNextException() : null)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast);
    }

    /** @throws DeliveryException where it cannot be sent */
    void send(Path file) {
        try {
            retry.execute(() -> {
                transmit(file);
                return file;
            });
        } catch (RetryException e) {
            Throwable cause = e.getCause();
            throw new DeliveryException(
                    "Cannot send the mail " + file + " by " + settings.smtp() + ": " + reason(cause)
                            + "; it is kept, ./daybreak deliver sends it again",
                    cause);
        }
    }

    /** What failed; where it was the encryption also why, which the message about it keeps to itself. */
    static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
                .filter(SSLException.class::isInstance)
                .findFirst()
                .map(tls -> message + ": " + tls.getMessage() + advice(tls))
                .orElse(message);
    }

    private static String advice(Throwable tls) {
        boolean unknown = Stream.iterate(tls.getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(CertPathBuilderException.class::isInstance);
        return unknown ? "; name the certificates to trust in daybreak.mail.certificates" : "";
    }

    /** Signs in and out again. */
    void connect() throws MessagingException {
        Session session = Session.getInstance(properties(server()));
        try (Transport transport = session.getTransport(scheme(server()))) {
            connect(transport);
        }
    }

    private void transmit(Path file) throws MessagingException, IOException {
        Session session = Session.getInstance(properties(server()));
        try (InputStream bytes = Files.newInputStream(file);
                Transport transport = session.getTransport(scheme(server()))) {
            var message = new MimeMessage(session, bytes);
            // Those of today: a mail may have been composed before the settings named any.
            Address[] recipients = InternetAddress.parse(String.join(",", settings.to()));
            message.setRecipients(Message.RecipientType.TO, recipients);
            connect(transport);
            transport.sendMessage(message, recipients);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        URI server = server();
        transport.connect(server.getHost(), server.getPort(), server.getUserInfo(), password(server));
    }

    private URI server() {
        return URI.create(Objects.requireNonNull(settings.smtp()));
    }

    private Properties properties(URI server) {
        String prefix = "mail." + scheme(server) + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "auth", Boolean.toString(server.getUserInfo() != null));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.certificates() != null) {
            properties.put(prefix + "ssl.socketFactory", trusting(baseFolder.resolve(settings.certificates())));
        }
        return properties;
    }

    private static SSLSocketFactory trusting(Path certificates) {
        var store = new PemSslStoreBundle(
                null,
                PemSslStoreDetails.forCertificate(
                        certificates.toAbsolutePath().toUri().toString()));
        try {
            return SslBundle.of(store).createSslContext().getSocketFactory();
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new DeliveryException(
                    "Cannot read the certificates of daybreak.mail.certificates, " + certificates
                            + "; name a PEM file with at least one",
                    e);
        }
    }

    private static String scheme(URI server) {
        return "smtps".equals(server.getScheme()) ? "smtps" : "smtp";
    }

    private @org.jspecify.annotations.Nullable String password(URI server) {
        if (server.getUserInfo() == null || settings.passwordFile() == null) {
            return settings.password();
        }
        Path file = baseFolder.resolve(settings.passwordFile());
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DeliveryException(
                    "Cannot read the mail password file " + file + " of daybreak.mail.password-file", e);
        }
    }
}
