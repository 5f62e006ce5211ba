package io.daybreak.landing.bucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects below a prefix of a bucket, by names relative to it. */
public final class Bucket {
    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private Bucket(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /** The configured bucket, with the keys of the environment; null where none is configured. */
    public static @Nullable Bucket open(BucketSettings settings) {
        return settings.url().isEmpty() ? null : open(settings, EnvironmentVariableCredentialsProvider.create());
    }

    static Bucket open(BucketSettings settings, AwsCredentialsProvider keys) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(keys)
                .region(Region.of(settings.region()));
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint())).forcePathStyle(true);
        }
        return new Bucket(builder.build(), settings.bucket(), settings.prefix());
    }

    /** The names that begin so, in their order. */
    public List<String> names(String beginning) {
        return told(
                "list " + beginning,
                () -> client
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix + beginning))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .map(key -> key.substring(prefix.length()))
                        .sorted()
                        .toList());
    }

    /** The bytes of an object, which fit into memory. */
    public byte[] read(String name) {
        return told(
                "read " + name,
                () -> client.getObjectAsBytes(request -> request.bucket(bucket).key(prefix + name))
                        .asByteArray());
    }

    /** Writes an object to a file that is not there yet. */
    public void get(String name, Path file) {
        told(
                "read " + name,
                () -> client.getObject(request -> request.bucket(bucket).key(prefix + name), file));
    }

    /** Writes or replaces an object. */
    public void put(String name, Path file) {
        told(
                "write " + name,
                () -> client.putObject(
                        request -> request.bucket(bucket).key(prefix + name), RequestBody.fromFile(file)));
    }

    /** Removes an object, if it is there. */
    public void delete(String name) {
        told(
                "delete " + name,
                () -> client.deleteObject(request -> request.bucket(bucket).key(prefix + name)));
    }

    private <T> T told(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new UncheckedIOException(
                    "Cannot " + what + " in s3://" + bucket + "/" + prefix + ": " + e.getMessage()
                            + "; check daybreak.landing.bucket and AWS_ACCESS_KEY_ID",
                    new IOException(e));
        }
    }
}
