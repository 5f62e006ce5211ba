package io.daybreak.features.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateMinerTest {

    @Test
    void namesAreOneTemplateAndStatesAreSeveral() {
        List<String> lines = Stream.concat(
                        Stream.of("root", "news", "cyrus", "test").map(user -> "session opened for user " + user),
                        Stream.of("Paused", "Resumed", "Started").map(state -> "VM " + state + " (Lifecycle Event)"))
                .toList();

        assertThat(texts(mine(lines, List.of())))
                .containsExactlyInAnyOrder(
                        "session opened for user <*>",
                        "VM Paused (Lifecycle Event)",
                        "VM Resumed (Lifecycle Event)",
                        "VM Started (Lifecycle Event)");
    }

    @Test
    void trueAndFalseTellTemplatesApartAndNumbersDoNot() {
        assertThat(texts(
                        mine(List.of("visible: true, id=1", "visible: false, id=2", "visible: true, id=3"), List.of())))
                .containsExactlyInAnyOrder("visible: true, id=<*>", "visible: false, id=<*>");
    }

    @Test
    void neitherOrderNorPartsChangeTemplatesOrIds() {
        List<String> lines = day(1, 3000);
        Map<String, String> whole = mine(lines, List.of());
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(mine(shuffled, List.of())).isEqualTo(whole);
        for (int parts : new int[] {4, 64}) {
            assertThat(mineInParts(lines, parts)).isEqualTo(whole);
        }
    }

    @Test
    void aLaterDayWithNewShapesLeavesTheOldIdsAsTheyAre() {
        List<String> first = day(1, 2000);
        Map<String, String> before = mine(first, List.of());
        List<Template> known = texts(before).stream().map(Template::of).toList();
        List<String> second = new ArrayList<>(day(2, 2000));
        second.addAll(first);
        second.addAll(
                List.of("disk 7 is failing soon", "session suspended for user kim", "VM Migrated (Lifecycle Event)"));

        Map<String, String> after = mine(second, known);

        before.forEach((line, template) -> assertThat(after.get(line)).as(line).isEqualTo(template));
        assertThat(texts(after)).contains("disk <*> is failing soon", "VM Migrated (Lifecycle Event)");
    }

    @Test
    void aTemplateCoversItsOwnLinesAgain() {
        Map<String, String> before = mine(day(3, 2000), List.of());
        Catalogue catalogue =
                new Catalogue(texts(before).stream().map(Template::of).toList());
        LineScanner scanner = new LineScanner();

        before.forEach((line, template) -> {
            scanner.signature(line);
            assertThat(catalogue.match(Shape.of(scanner.tokens(), 1))).as(line).isEqualTo(Template.of(template));
        });
    }

    @Test
    void theBoundHoldsWhateverTheOrderAndOverflowsIntoOneTemplate() {
        List<String> lines = IntStream.range(0, 5000)
                .mapToObj(i -> "word" + letters(i) + " happened to " + letters(i * 7))
                .toList();
        List<String> backwards = new ArrayList<>(lines);
        Collections.reverse(backwards);

        Map<Long, Template> forth = bounded(lines, 500);
        Map<Long, Template> back = bounded(backwards, 500);

        assertThat(forth).hasSize(500).isEqualTo(back);
        assertThat(TemplateMiner.OVERFLOW.text()).isEqualTo("<*>");
    }

    @Test
    void fiftyThousandDifferentShapesAreMinedInSeconds() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            lines.add("request of " + letters(i) + " to " + letters(i % 977) + " was " + letters(i % 13));
        }

        assertThat(new HashSet<>(mine(lines, List.of()).values())).hasSizeLessThan(1000);
    }

    @Test
    void idsAreSixteenHexadecimalDigitsOfTheTextAlone() {
        assertThat(Template.of("user <*> left").id())
                .matches("[0-9a-f]{16}")
                .isEqualTo(Template.of("user <*> left").id())
                .isNotEqualTo(Template.of("user <*> came").id());
    }

    private static Map<String, String> mine(List<String> lines, List<Template> known) {
        LineScanner scanner = new LineScanner();
        TemplateMiner miner = new TemplateMiner(known);
        lines.forEach(line -> miner.add(scanner.signature(line), line, 1));
        return byLine(lines, miner.mine());
    }

    private static Map<String, String> mineInParts(List<String> lines, int parts) {
        TemplateMiner miner = new TemplateMiner(List.of());
        for (int part = parts - 1; part >= 0; part--) {
            LineScanner scanner = new LineScanner();
            Map<Long, Long> counts = new HashMap<>();
            Map<Long, String> messages = new HashMap<>();
            for (int i = part; i < lines.size(); i += parts) {
                long signature = scanner.signature(lines.get(i));
                counts.merge(signature, 1L, Long::sum);
                messages.put(signature, lines.get(i));
            }
            counts.forEach((signature, count) -> miner.add(signature, messages.get(signature), count));
        }
        return byLine(lines, miner.mine());
    }

    private static Map<Long, Template> bounded(List<String> lines, int bound) {
        LineScanner scanner = new LineScanner();
        TemplateMiner miner = new TemplateMiner(List.of(), bound);
        lines.forEach(line -> miner.add(scanner.signature(line), line, 1));
        return miner.mine();
    }

    private static Map<String, String> byLine(List<String> lines, Map<Long, Template> mined) {
        LineScanner scanner = new LineScanner();
        Map<String, String> templates = new TreeMap<>();
        lines.forEach(
                line -> templates.put(line, mined.get(scanner.signature(line)).text()));
        return templates;
    }

    private static Set<String> texts(Map<String, String> mined) {
        return new TreeSet<>(mined.values());
    }

    /** Lines of a day: a few dozen shapes with values of several types. */
    private static List<String> day(int seed, int lines) {
        Random random = new Random(seed);
        String[] users = {"root", "news", "cyrus", "test", "admin", "guest"};
        List<String> day = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int n = random.nextInt(1000);
            day.add(
                    switch (random.nextInt(9)) {
                        case 0 -> "session opened for user " + users[n % 6] + " by (uid=" + n + ")";
                        case 1 -> "connection from 10.0." + n % 256 + ".7 () at Sun Jul 17 15:09:" + (10 + n % 50);
                        case 2 -> "Took " + n / 10.0 + " seconds to build instance " + letters(n) + "-" + n;
                        case 3 -> "cache " + (n % 2 == 0 ? "hit" : "miss") + " for key user:" + n;
                        case 4 -> "state=" + (n % 2 == 0) + ", file=/var/log/" + letters(n) + "/x.log";
                        case 5 -> "worker " + letters(n % 40) + ".pool.example failed: " + letters(n % 3);
                        case 6 -> "\"GET /api/v1/orders/" + n + " HTTP/1.1\" status: 200 len: " + n;
                        case 7 -> "blk_-" + n + "0000123 blk_" + n + " deleted";
                        default -> "heartbeat " + letters(n % 20);
                    });
        }
        return day;
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        int left = number;
        do {
            letters.append((char) ('a' + left % 26));
            left /= 26;
        } while (left > 0);
        return letters.toString();
    }
}
