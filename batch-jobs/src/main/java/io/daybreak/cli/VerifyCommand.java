package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.claim.Verdict;
import io.daybreak.verification.Explanations;
import io.daybreak.verification.Verification;
import io.daybreak.verification.WarehouseRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks statements from anywhere against the warehouse: one JSON object a line in, one verdict a",
            "line out, each with what the rows say, how many there are, their hash, and the query that asks",
            "them again (docs/claims.md). The first refusals are explained on standard output. The days that the statements speak of must be loaded (ingest)."
        })
final class VerifyCommand implements Runnable {
    /** Statements whose refusal is printed; the file has those of all. */
    private static final int EXPLAINED = 20;

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Option(
            names = "--statements",
            required = true,
            paramLabel = "FILE",
            description = "Statements, a JSON object a line.")
    private Path statements = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the verdicts go.")
    private Path out = Path.of("");

    @Override
    public void run() {
        try (var application = Application.open(options)) {
            ZoneId zone = application.settings().timeZone();
            var today = LocalDate.ofInstant(application.clock().instant(), zone);
            var checker = new Checker(new WarehouseRows(application.warehouse(), today), zone);
            var explanations = new Explanations(System.out, EXPLAINED);
            Map<Verdict, Long> counts = new Verification(checker, explanations).run(statements, out);
            explanations.end(out);
            System.out.println(counts.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey().word())
                    .collect(Collectors.joining(", ")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot verify " + statements + ": " + e.getMessage(), e);
        }
    }
}
