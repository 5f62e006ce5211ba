package io.daybreak.verification.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * As many pairs of a true and a false statement as {@code -Ddaybreak.generated.pairs} says, for each set of the development
 * data and each language. {@code -Ddaybreak.generated.data} names a folder that keeps the loaded sets for the next time;
 * what was wrong is written to {@code target/generated}.
 */
class GeneratedOverSetsTest {
    private static final int PAIRS = Integer.getInteger("daybreak.generated.pairs", 0);
    private static final long SEED = Long.getLong("daybreak.generated.seed", 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "boutique, 2022-08-22, false",
        "boutique, 2022-08-22, true",
        "trainticket, 2023-01-30, false",
        "trainticket, 2023-01-30, true",
        "petshop, 2023-08-22, false",
        "petshop, 2023-08-22, true"
    })
    void noFalseStatementIsSupportedAndHardlyATrueOneRefused(String set, LocalDate day, boolean korean)
            throws IOException {
        assumeTrue(PAIRS > 0, "without -Ddaybreak.generated.pairs no statements are generated");
        try (LoadedSet loaded = new LoadedSet(telemetry(set), day, data(set))) {
            Truth truth = loaded.truth();
            List<Generated.Made> made = new Generated(truth, korean, SEED).make(PAIRS);
            List<String> verdicts =
                    verdicts(loaded, made.stream().map(Generated.Made::line).toList());
            List<String> unknowable = new Unknowables(truth, korean, new Random(SEED)).make(PAIRS / 4);
            List<String> open = verdicts(loaded, unknowable);
            Report report = new Report(made, verdicts, unknowable, open);
            report.write(set + (korean ? "-ko" : "-en"));
            assertThat(report.believed).as("false, and supported").isEmpty();
            assertThat(report.refused).as("true, and refused").hasSizeLessThanOrEqualTo(PAIRS / 100);
            assertThat(report.decided).as("unverifiable, and not called so").isEmpty();
        }
    }

    private static Path telemetry(String set) {
        String named = System.getenv("DAYBREAK_DEV_DATA");
        Path path = (named == null ? Path.of("..", "..", "shared", "data") : Path.of(named)).resolve(set);
        if (!Files.isDirectory(path)) {
            throw new TestAbortedException("no development data at " + path);
        }
        return path;
    }

    private Path data(String set) {
        String kept = System.getProperty("daybreak.generated.data");
        return (kept == null ? folder.resolve("data") : Path.of(kept)).resolve(set);
    }

    private List<String> verdicts(LoadedSet loaded, List<String> statements) throws IOException {
        Path in = Files.write(folder.resolve("statements.jsonl"), statements);
        return loaded.verdicts(in, folder.resolve("verdicts.jsonl"));
    }

    private static String verdict(String line) {
        return JSON.readTree(line).path("verdict").asString();
    }

    /** What was judged wrongly, with the statements, so that each can be looked at. */
    private static final class Report {
        private final List<String> believed = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<String> decided = new ArrayList<>();
        private final int statements;
        private final int open;

        Report(List<Generated.Made> made, List<String> verdicts, List<String> unknowable, List<String> openVerdicts) {
            statements = made.size();
            open = unknowable.size();
            for (int i = 0; i < made.size(); i++) {
                boolean supported = verdict(verdicts.get(i)).equals("supported");
                if (supported != made.get(i).isTrue()) {
                    (supported ? believed : refused)
                            .add(made.get(i).kind() + " " + made.get(i).mutation() + "\n  "
                                    + made.get(i).line() + "\n  " + verdicts.get(i));
                }
            }
            for (int i = 0; i < unknowable.size(); i++) {
                if (!verdict(openVerdicts.get(i)).equals("unverifiable")) {
                    decided.add(unknowable.get(i) + "\n  " + openVerdicts.get(i));
                }
            }
        }

        void write(String name) throws IOException {
            List<String> lines = new ArrayList<>();
            lines.add("%s: %d statements, %d false supported, %d of %d true refused, %d of %d unverifiable decided"
                    .formatted(
                            name, statements, believed.size(), refused.size(), statements / 2, decided.size(), open));
            System.out.println(lines.getFirst());
            believed.forEach(one -> lines.add("BELIEVED " + one));
            refused.forEach(one -> lines.add("REFUSED " + one));
            decided.forEach(one -> lines.add("DECIDED " + one));
            Files.createDirectories(Path.of("target", "generated"));
            Files.write(Path.of("target", "generated", name + ".txt"), lines);
        }
    }
}
