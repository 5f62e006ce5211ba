package io.daybreak.landing.bucket;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The S3-compatible bucket that workers share a landing by; prefix {@code daybreak.landing.bucket}. Its keys come from
 * {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and {@code AWS_SESSION_TOKEN} alone.
 *
 * @param url {@code s3://bucket/prefix}; empty: the landing lies in the data folder alone
 * @param endpoint of a store that is not Amazon's: {@code http://host:9000}; buckets are then part of the path
 * @param region that requests are signed for
 */
public record BucketSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region) {
    private static final Pattern URL = Pattern.compile("s3://([a-z0-9][a-z0-9.-]+)(?:/([^?#]*?))?/?");

    public BucketSettings {
        if (!url.isEmpty() && !URL.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "Cannot use daybreak.landing.bucket.url: '" + url + "'; write s3://bucket/prefix");
        }
    }

    public static BucketSettings none() {
        return new BucketSettings("", "", "us-east-1");
    }

    String bucket() {
        return matched().group(1);
    }

    /** Ends with a slash, or is empty. */
    String prefix() {
        String prefix = matched().group(2);
        return prefix == null || prefix.isEmpty() ? "" : prefix + "/";
    }

    private Matcher matched() {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalStateException("Cannot open a bucket: none is configured");
        }
        return matcher;
    }
}
