package io.daybreak.features.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.LogLine;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Grouping accuracy on labelled logs, raw lines in, one configuration for all. */
class AccuracyTest {
    private static List<LabelledLogs> logs = List.of();

    @BeforeAll
    static void labelledLogsAreThere() {
        assumeTrue(Files.isDirectory(LabelledLogs.folder()), "no labelled logs at " + LabelledLogs.folder());
        logs = LabelledLogs.all();
    }

    @Test
    void headersEndWhereTheLabellersSay() {
        for (LabelledLogs log : logs) {
            LogFormat format = LogFormat.detect(log.lines().subList(0, 1000));
            long right = 0;
            for (int i = 0; i < log.lines().size(); i++) {
                String message = format.parse(log.lines().get(i)).message();
                right += message.strip().equals(log.messages().get(i).strip()) ? 1 : 0;
            }

            assertThat(right)
                    .as(format.toString())
                    .isGreaterThanOrEqualTo(log.lines().size() * 99L / 100);
        }
    }

    @Test
    void groupsAreThoseOfTheLabellers() {
        double lines = 0;
        double groups = 0;
        for (LabelledLogs log : logs) {
            Grouping grouping = Grouping.of(mined(log), log.events());
            assertThat(grouping.lines()).isGreaterThan(0.85);
            lines += grouping.lines() / logs.size();
            groups += grouping.groups() / logs.size();
        }

        assertThat(lines).isGreaterThan(0.98);
        assertThat(groups).isGreaterThan(0.97);
    }

    @Test
    void linesOfAllSystemsInOneFileAreGroupedNearlyAsWell() {
        LabelledLogs mixed = LabelledLogs.shuffled(logs, new Random(1));

        Grouping grouping = Grouping.of(mined(mixed), mixed.events());

        assertThat(grouping.lines()).isGreaterThan(0.98);
        assertThat(grouping.groups()).isGreaterThan(0.96);
    }

    @Test
    void aFileInAnyNumberOfPartsInAnyOrderHasTheSameIds() {
        LabelledLogs mixed = LabelledLogs.shuffled(logs, new Random(1));
        List<String> whole = mined(mixed);

        assertThat(minedInParts(mixed, 4)).isEqualTo(whole);
        assertThat(minedInParts(mixed, 64)).isEqualTo(whole);
    }

    /** The ids of a file's lines, cut in parts that are read in another order, each by a reader of its own. */
    private static List<String> minedInParts(LabelledLogs log, int parts) {
        LogFormat format = LogFormat.detect(log.lines().subList(0, 1000));
        Long[] signatures = new Long[log.lines().size()];
        TemplateMiner miner = new TemplateMiner(List.of());
        List<Integer> order = new ArrayList<>(IntStream.range(0, parts).boxed().toList());
        Collections.shuffle(order, new Random(parts));
        for (int part : order) {
            LineScanner scanner = new LineScanner();
            for (int i = signatures.length * part / parts; i < signatures.length * (part + 1) / parts; i++) {
                LogLine line = format.parse(log.lines().get(i));
                signatures[i] = scanner.signature(line.text(), line.messageStart(), line.messageEnd());
                miner.add(signatures[i], line.message(), 1);
            }
        }
        Map<Long, Template> mined = miner.mine();
        return Arrays.stream(signatures)
                .map(signature -> mined.get(signature).id())
                .toList();
    }

    private static List<String> mined(LabelledLogs log) {
        LogFormat format = LogFormat.detect(log.lines().subList(0, 1000));
        LineScanner scanner = new LineScanner();
        TemplateMiner miner = new TemplateMiner(List.of());
        List<Long> signatures = new ArrayList<>();
        for (String text : log.lines()) {
            LogLine line = format.parse(text);
            signatures.add(scanner.signature(line.text(), line.messageStart(), line.messageEnd()));
            miner.add(signatures.getLast(), line.message(), 1);
        }
        Map<Long, Template> mined = miner.mine();
        return signatures.stream().map(signature -> mined.get(signature).id()).toList();
    }

    /**
     * Shares that are exactly right.
     *
     * @param lines of lines whose group has the same lines as a labelled one (GA)
     * @param groups harmonic mean of precision and recall over groups (FGA)
     */
    private record Grouping(double lines, double groups) {

        static Grouping of(List<String> mined, List<String> labelled) {
            Map<String, Set<Integer>> got = members(mined);
            Map<String, Set<Integer>> truth = members(labelled);
            Set<Set<Integer>> whole = new HashSet<>(truth.values());
            List<Set<Integer>> right =
                    got.values().stream().filter(whole::contains).toList();
            double lines = right.stream().mapToInt(Set::size).sum();
            return new Grouping(lines / mined.size(), 2.0 * right.size() / (got.size() + truth.size()));
        }

        private static Map<String, Set<Integer>> members(List<String> keys) {
            Map<String, Set<Integer>> members = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                members.computeIfAbsent(keys.get(i), key -> new HashSet<>()).add(i);
            }
            return members;
        }
    }
}
