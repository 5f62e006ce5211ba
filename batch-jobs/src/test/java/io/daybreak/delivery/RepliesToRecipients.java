package io.daybreak.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers its recipients as it is told, one reply after another, and takes all else. */
final class RepliesToRecipients implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final String[] replies;
    private final AtomicInteger asked = new AtomicInteger();

    RepliesToRecipients(String... replies) throws IOException {
        this.replies = replies;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // A client that hangs up, or the end of the test.
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII);
        out.print("220 ready\r\n");
        out.flush();
        boolean text = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            text = text && !line.equals(".");
            if (!text) {
                out.print(reply(line) + "\r\n");
                out.flush();
                text = line.equals("DATA");
            }
        }
    }

    private String reply(String line) {
        if (line.startsWith("RCPT")) {
            return replies[Math.min(asked.getAndIncrement(), replies.length - 1)];
        }
        return line.equals("DATA") ? "354 go on" : "250 ok";
    }
}
