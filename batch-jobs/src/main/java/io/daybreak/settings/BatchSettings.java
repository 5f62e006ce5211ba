package io.daybreak.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the job repository is kept; prefix {@code daybreak.batch}.
 *
 * @param url {@code embedded}, a file of the data folder, or a database: {@code jdbc:postgresql://host:5432/daybreak}
 * @param user of the database
 * @param password of that user; from the environment ({@code DAYBREAK_BATCH_PASSWORD}), never from a file of settings
 * @param passwordFile a file that holds it instead
 */
public record BatchSettings(
        @DefaultValue("embedded") String url,
        @DefaultValue("daybreak") String user,
        @DefaultValue("") String password,
        @Nullable Path passwordFile) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public BatchSettings {
        if (!url.equals("embedded") && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("Cannot use daybreak.batch.url: '" + url
                    + "'; write embedded, or jdbc:postgresql://host:5432/daybreak");
        }
    }

    public static BatchSettings embedded() {
        return new BatchSettings("embedded", "daybreak", "", null);
    }

    public boolean isEmbedded() {
        return url.equals("embedded");
    }

    /** The password. @param baseFolder what the file's relative path starts from */
    public String secret(Path baseFolder) {
        if (passwordFile == null) {
            return password;
        }
        Path file = baseFolder.resolve(passwordFile);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read daybreak.batch.password-file " + file, e);
        }
    }

    @Override
    public String toString() {
        return "job repository " + url;
    }
}
