package io.daybreak.warehouse.embedded.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Waits until nobody has used the engine for a while. Processes of ours hold a shared lock on the lease file, which the system frees
 * however they end; others, such as {@code curl}, are seen by ClickHouse's own count of queries.
 */
final class IdleWatch {
    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);
    private static final int POLLS_IN_IDLE_TIME = 4;

    /** Queries begun, and those running besides this one and the one that holds the server open. */
    private static final String ACTIVITY =
            "SELECT (SELECT sum(value) FROM system.events WHERE event = 'Query'), (SELECT count() - 2 FROM system.processes)";

    private final EngineFolder folder;
    private final EngineState state;
    private final Duration idle;
    private String seen = "";
    private long lastUse = System.nanoTime();

    IdleWatch(EngineFolder folder, EngineState state, Duration idle) {
        this.folder = folder;
        this.state = state;
        this.idle = idle;
    }

    /** Returns when the engine was idle long enough, then holding the lease exclusively; or when the server has ended by itself. */
    void await(Thread server) throws IOException, InterruptedException {
        FileChannel lease = FileChannel.open(folder.leaseLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        while (!server.join(poll())) {
            FileLock alone = lease.tryLock();
            if (alone == null || queried()) {
                lastUse = System.nanoTime();
            } else if (System.nanoTime() - lastUse >= idle.toNanos()) {
                return;
            }
            if (alone != null) {
                alone.release();
            }
        }
    }

    private Duration poll() {
        Duration part = idle.dividedBy(POLLS_IN_IDLE_TIME);
        return part.compareTo(LONGEST_POLL) < 0 ? part : LONGEST_POLL;
    }

    /** Whether a query ran since the last look; the look itself counts one. */
    private boolean queried() {
        String now = EnginePing.ask(state, ACTIVITY).orElse("");
        boolean quiet = now.equals(seen);
        seen = expected(now);
        return !quiet;
    }

    private static String expected(String activity) {
        int tab = activity.indexOf('\t');
        return tab < 0 ? "" : (Long.parseLong(activity.substring(0, tab)) + 1) + "\t0";
    }
}
