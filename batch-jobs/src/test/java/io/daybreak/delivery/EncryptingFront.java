package io.daybreak.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server that speaks in the clear and speaks TLS for it: from the first byte on, or after STARTTLS. */
final class EncryptingFront implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final int server;
    private final SSLContext context;
    private final boolean implicit;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> encrypted = new CopyOnWriteArrayList<>();

    private EncryptingFront(int server, SSLContext context, boolean implicit) throws IOException {
        this.server = server;
        this.context = context;
        this.implicit = implicit;
        Thread.ofVirtual().start(this::serve);
    }

    static EncryptingFront implicit(int server, SSLContext context) throws IOException {
        return new EncryptingFront(server, context, true);
    }

    static EncryptingFront startTls(int server, SSLContext context) throws IOException {
        return new EncryptingFront(server, context, false);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The lines of clients before the session was encrypted. */
    List<String> inTheClear() {
        return inTheClear;
    }

    /** The lines of clients that came encrypted. */
    List<String> encrypted() {
        return encrypted;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    Socket back = new Socket(InetAddress.getLoopbackAddress(), server)) {
                if (!implicit) {
                    // The client has been greeted by then.
                    readLine(back.getInputStream());
                    talkUntilStartTls(client);
                }
                forward(encrypt(client), back);
            } catch (IOException gone) {
                // A client that hangs up or trusts no stranger, or the end of the test.
                continue;
            }
        }
    }

    /** Offers to sign in too, so that a client that does not wait would be heard. */
    private void talkUntilStartTls(Socket client) throws IOException {
        say(client, "220 ready");
        for (String line = readLine(client.getInputStream()); ; line = readLine(client.getInputStream())) {
            inTheClear.add(line);
            if (line.equals("STARTTLS")) {
                say(client, "220 go on");
                return;
            }
            say(client, line.startsWith("EHLO") ? "250-front\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS" : "250 ok");
        }
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Byte for byte, for what follows the line may be a handshake. */
    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("hung up");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private SSLSocket encrypt(Socket client) throws IOException {
        var encryptedClient = (SSLSocket) context.getSocketFactory().createSocket(client, null, false);
        encryptedClient.setUseClientMode(false);
        encryptedClient.startHandshake();
        return encryptedClient;
    }

    private void forward(Socket client, Socket back) throws IOException {
        Thread.ofVirtual().start(() -> replies(back, client));
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            encrypted.add(line);
            back.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void replies(Socket back, Socket client) {
        try (OutputStream out = client.getOutputStream()) {
            back.getInputStream().transferTo(out);
        } catch (IOException gone) {
            // The session has ended.
            return;
        }
    }
}
