package io.daybreak.features.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.LogLine;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lines a second of header, masks and signature together, beside a reader that understands nothing, on the same lines in the same
 * run: {@code DAYBREAK_BENCHMARK_LINES} lines (a million), made of the labelled logs as they are needed, so that any number fits
 * on any disk. Prints lines a second of wall time and of the threads' processor time.
 */
class ReadingBenchmark {
    private static final int BLOCK = 1 << 22;
    private static final int WARM = 300_000;
    private static final int THREADS = 2;
    private static final double NANOS = 1e9;

    private static List<LabelledLogs> logs = List.of();
    private static long wanted;

    @BeforeAll
    static void labelledLogsAreThere() {
        assumeTrue(Files.isDirectory(LabelledLogs.folder()), "no labelled logs at " + LabelledLogs.folder());
        logs = LabelledLogs.all();
        wanted = Long.parseLong(System.getenv().getOrDefault("DAYBREAK_BENCHMARK_LINES", "1000000"));
    }

    /** What reads the lines of a block and gives their number. */
    @FunctionalInterface
    private interface Reader {
        long read(byte[] block, int end);
    }

    @Test
    void oneFileOfMixedSystems() throws Exception {
        compare(
                "mixed systems in one file",
                List.of(LabelledLogs.shuffled(logs, new Random(1)).lines()));
    }

    @Test
    void aFileForEachSystem() throws Exception {
        compare("a file for each system", logs.stream().map(LabelledLogs::lines).toList());
    }

    private static void compare(String what, List<List<String>> files) throws Exception {
        double bare = measure(what + ", bare reader, one thread", files, 1, BareReader::new);
        double ours = measure(what + ", ours, one thread", files, 1, null);
        measure(what + ", bare reader, two threads", files, THREADS, BareReader::new);
        measure(what + ", ours, two threads", files, THREADS, null);
        System.out.printf("%s: ours is 1/%.1f of the bare reader%n", what, bare / ours);
    }

    private static double measure(String what, List<List<String>> files, int threads, Supplier<BareReader> bare)
            throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                long seed = i;
                work.add(() -> read(files, wanted / threads, seed, bare));
            }
            long lines = 0;
            long processor = 0;
            long slowest = 0;
            for (Future<long[]> done : workers.invokeAll(work)) {
                lines += done.get()[0];
                processor += done.get()[1];
                slowest = Math.max(slowest, done.get()[2]);
            }
            assertThat(lines).isPositive();
            double rate = lines / (processor / NANOS);
            System.out.printf("| %s | %,d | %,.0f | %,.0f |%n", what, lines, lines / (slowest / NANOS), rate);
            return rate;
        }
    }

    /** Lines, nanoseconds of the processor, nanoseconds of wall time; making the lines is not counted, warming up neither. */
    private static long[] read(List<List<String>> files, long lines, long seed, Supplier<BareReader> bare) {
        long[] sum = new long[3];
        for (List<String> file : files) {
            LineMill mill = new LineMill(file, seed);
            Reader reader =
                    bare == null ? new SignatureCount(LogFormat.detect(file.subList(0, 1000))) : bare.get()::read;
            byte[] block = new byte[BLOCK];
            for (long warm = 0; warm < WARM / files.size(); ) {
                warm += reader.read(block, mill.fill(block));
            }
            for (long done = 0; done < lines / files.size(); ) {
                int end = mill.fill(block);
                long wall = System.nanoTime();
                long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long read = reader.read(block, end);
                sum[1] += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
                sum[2] += System.nanoTime() - wall;
                sum[0] += read;
                done += read;
            }
        }
        return sum;
    }

    /** Our own reading of one source's lines: header, masks, signature, and how many lines each has. */
    private static final class SignatureCount implements Reader {
        private final LogFormat format;
        private final LineScanner scanner = new LineScanner();
        private final Map<Long, long[]> counts = new HashMap<>();

        SignatureCount(LogFormat format) {
            this.format = format;
        }

        @Override
        public long read(byte[] block, int end) {
            long lines = 0;
            int from = 0;
            for (int i = 0; i < end; i++) {
                if (block[i] == '\n') {
                    LogLine line = format.parse(new String(block, from, i - from, StandardCharsets.UTF_8));
                    long mark = scanner.signature(line.text(), line.messageStart(), line.messageEnd());
                    counts.computeIfAbsent(mark, signature -> new long[1])[0]++;
                    from = i + 1;
                    lines++;
                }
            }
            return lines;
        }
    }
}
