package io.daybreak.cli;

import io.daybreak.evaluation.EvaluateCauses;
import io.daybreak.evaluation.EvaluateTemplates;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Answers sets of telemetry whose faults are known to others, to be scored by them.",
        subcommands = {EvaluateCommands.Causes.class, EvaluateCommands.Templates.class})
final class EvaluateCommands implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    @Command(
            name = "causes",
            mixinStandardHelpOptions = true,
            description = {
                "Ranks the services of each case of a telemetry set by how likely they made the trouble.",
                "Writes a line a case: {\"id\": ..., \"ranking\": [{\"service\": ..., \"score\": ...}, ...]}"
            })
    static final class Causes implements Runnable {
        @Mixin
        private final GlobalOptions options = new GlobalOptions();

        @Option(
                names = "--set",
                required = true,
                paramLabel = "DIR",
                description = "The set: cases.json beside metrics, logs, spans and edges.")
        private @Nullable Path set;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the rankings go.")
        private @Nullable Path out;

        @Override
        public void run() {
            Path from = java.util.Objects.requireNonNull(set);
            Path to = java.util.Objects.requireNonNull(out);
            Path data = scratch(options.data, from);
            try (Warehouse warehouse =
                    Warehouse.open(Application.settings(options).warehouse(), data)) {
                int cases = new EvaluateCauses(
                                warehouse, data, Clock.systemUTC(), line -> System.err.println("daybreak: " + line))
                        .run(from, to);
                System.out.println(cases + " cases ranked: " + to);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the rankings to " + to, e);
            }
        }

        /** A folder of its own for each set, so that a set which was read before need not be loaded again. */
        private static Path scratch(Path data, Path set) {
            Path name = java.util.Objects.requireNonNull(
                    set.toAbsolutePath().normalize().getFileName());
            Path folder =
                    data.toAbsolutePath().normalize().resolve("evaluation").resolve(name);
            try {
                return Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make the folder " + folder, e);
            }
        }
    }

    @Command(
            name = "templates",
            mixinStandardHelpOptions = true,
            description =
                    "Mines a log file and writes line,template_id,template: a row for every line, counted from 1.")
    static final class Templates implements Runnable {
        @Option(names = "--log", required = true, paramLabel = "FILE", description = "The log file.")
        private @Nullable Path log;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the rows go.")
        private @Nullable Path out;

        @Override
        public void run() {
            Path from = java.util.Objects.requireNonNull(log);
            Path to = java.util.Objects.requireNonNull(out);
            try {
                System.out.println(new EvaluateTemplates().run(from, to) + " lines mined: " + to);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot mine " + from + " into " + to, e);
            }
        }
    }
}
