package io.daybreak.landing;

import io.daybreak.landing.bucket.Bucket;
import io.daybreak.landing.bucket.BucketSettings;
import io.daybreak.landing.manifest.LandingFolder;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How landing uses the machine; prefix {@code daybreak.landing}.
 *
 * @param lanes decoders that write side by side. Each writes files of its own, so another number gives other files with the
 *     same rows
 * @param memory that unwritten rows may take, over all lanes
 * @param open how long after its end a day takes rows that came late by itself; later only where a person runs it again
 * @param redaction what is taken out of text before it is stored
 * @param bucket that workers on several machines share a landing by
 */
public record LandingSettings(
        @DefaultValue("2") int lanes,
        @DefaultValue("96MB") DataSize memory,
        @DefaultValue("3d") Duration open,
        @DefaultValue RedactionSettings redaction,
        @DefaultValue BucketSettings bucket) {
    private static final int MOST_LANES = 64;
    private static final int LEAST_KILOBYTES = 100;

    public LandingSettings {
        if (memory.toKilobytes() < LEAST_KILOBYTES) {
            throw new IllegalArgumentException(
                    "Cannot land within daybreak.landing.memory: " + memory + "; use some 48MB for each lane");
        }
        if (open.isNegative()) {
            throw new IllegalArgumentException(
                    "Cannot keep days open for daybreak.landing.open: " + open + "; use 0 or more, as 3d");
        }
        if (lanes < 1 || lanes > MOST_LANES) {
            throw new IllegalArgumentException(
                    "Cannot land with daybreak.landing.lanes: " + lanes + "; use 1 to " + MOST_LANES);
        }
    }

    public static LandingSettings defaults() {
        return new LandingSettings(
                2, DataSize.ofMegabytes(96), Duration.ofDays(3), RedactionSettings.defaults(), BucketSettings.none());
    }

    /** Where landings lie: in the data folder, and in the bucket that workers may share. */
    public LandingFolder folder(Path data) {
        return new LandingFolder(data.resolve("landing"), Bucket.open(bucket));
    }

    long memoryOfLane() {
        return memory.toBytes() / lanes;
    }
}
