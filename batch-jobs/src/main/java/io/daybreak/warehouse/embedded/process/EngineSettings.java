package io.daybreak.warehouse.embedded.process;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an engine process is started; one that runs already keeps what it was started with.
 *
 * @param memory bytes that ClickHouse may use over all queries; a query that needs more fails, the engine lives on
 * @param idle the engine ends when nobody has used it for so long
 * @param threads of one query; 0 for one a core
 * @param database what the reading user may read: this one, and those whose names begin with it
 * @param library a libchdb to take instead of the pinned one; null to fetch that
 */
public record EngineSettings(
        long memory,
        Duration idle,
        int threads,
        String database,
        @Nullable Path library) {}
