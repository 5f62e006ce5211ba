package io.daybreak.delivery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The git repository of Markdown reports; prefix {@code daybreak.reports}.
 *
 * @param repository its working folder, made a repository where it is none; relative to the configuration file
 * @param push whether commits are pushed to the branch's remote
 */
public record ReportsSettings(
        @Nullable Path repository, @DefaultValue("false") boolean push) {}
