package io.daybreak.verification;

import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import io.daybreak.grounding.codec.Reading;
import io.daybreak.grounding.codec.StatementReader;
import io.daybreak.grounding.codec.StatementWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Checks a file of statements, one JSON object a line, and writes a verdict for every line of it, readable or not. */
public final class Verification {
    /** So many statements are asked for at once; a file may be of any length. */
    private static final int BATCH = 2_000;

    private final Checker checker;
    private final Consumer<StatementVerdict> refused;

    public Verification(Checker checker) {
        this(checker, verdict -> {});
    }

    /** @param refused is told of each statement that is not supported, in order */
    public Verification(Checker checker, Consumer<StatementVerdict> refused) {
        this.checker = checker;
        this.refused = refused;
    }

    /**
     * Checks a file.
     *
     * @return how many statements got each verdict
     * @throws IOException if the one file cannot be read or the other not written
     */
    public Map<Verdict, Long> run(Path statements, Path out) throws IOException {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
        try (BufferedReader reader = open(statements);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            List<Reading> batch = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                batch.add(StatementReader.read(line));
                if (batch.size() == BATCH) {
                    write(batch, writer, counts);
                    batch.clear();
                }
            }
            write(batch, writer, counts);
        }
        return counts;
    }

    /** Bytes that are no UTF-8 spoil their own line alone. */
    private static BufferedReader open(Path statements) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(statements),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    private void write(List<Reading> batch, BufferedWriter writer, Map<Verdict, Long> counts) throws IOException {
        List<Statement> readable = batch.stream()
                .filter(Reading.Readable.class::isInstance)
                .map(one -> ((Reading.Readable) one).statement())
                .toList();
        var verdicts = checker.check(readable).iterator();
        for (Reading reading : batch) {
            StatementVerdict verdict = switch (reading) {
                case Reading.Readable one -> verdicts.next();
                case Reading.Unreadable one -> one.verdict();
            };
            counts.merge(verdict.verdict(), 1L, Long::sum);
            if (verdict.verdict() != Verdict.SUPPORTED) {
                refused.accept(verdict);
            }
            writer.write(StatementWriter.write(verdict));
            writer.write('\n');
        }
    }
}
