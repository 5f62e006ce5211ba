package io.daybreak.landing.bucket;

import io.daybreak.python.VirtualEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** An S3 on loopback: moto's server (https://docs.getmoto.org), in a process of its own. */
public final class MotoServer implements AutoCloseable {
    private static final Path PINS = Path.of("src", "test", "resources", "s3-requirements.txt");
    private static final Pattern ADDRESS = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");
    private static final String BUCKET = "landing";

    private final Process process;
    private final String address;

    private MotoServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param log gets what the server writes */
    public static MotoServer start(Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        VirtualEnvironment.of(PINS)
                                .commands()
                                .resolve("moto_server")
                                .toString(),
                        "-H",
                        "127.0.0.1",
                        "-p",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        MotoServer store = new MotoServer(process, address(process, log));
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(store.address + "/" + BUCKET))
                            .PUT(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        return store;
    }

    private static String address(Process process, Path log) throws IOException, InterruptedException {
        while (process.isAlive()) {
            Optional<MatchResult> told =
                    ADDRESS.matcher(Files.readString(log)).results().findFirst();
            if (told.isPresent()) {
                return told.get().group(1);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("moto's server ended: " + Files.readString(log));
    }

    /** @param prefix that keeps a test's objects apart */
    public Bucket bucket(String prefix) {
        return Bucket.open(
                new BucketSettings("s3://" + BUCKET + "/" + prefix, address, "us-east-1"),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret of the test")));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
