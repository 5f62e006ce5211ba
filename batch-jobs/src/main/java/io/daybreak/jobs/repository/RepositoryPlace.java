package io.daybreak.jobs.repository;

import io.daybreak.settings.BatchSettings;
import java.nio.file.Path;

/**
 * The database of a job repository.
 *
 * @param dialect folder of its migrations below {@code sql/batch}
 */
public record RepositoryPlace(String dialect, String url, String user, String password) {

    /** As the settings say. @param baseFolder what relative paths of the settings start from */
    public static RepositoryPlace of(BatchSettings settings, Path baseFolder, Path data) {
        return settings.isEmbedded()
                ? file(data)
                : new RepositoryPlace("postgresql", settings.url(), settings.user(), settings.secret(baseFolder));
    }

    /** A file of the data folder. Kept open until the process ends: a run opens it once, and a killed one leaves nothing to repair. */
    public static RepositoryPlace file(Path data) {
        var file = data.resolve("jobs").toAbsolutePath();
        return new RepositoryPlace("h2", "jdbc:h2:file:" + file + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=TRUE", "", "");
    }

    @Override
    public String toString() {
        return "job repository " + dialect;
    }
}
