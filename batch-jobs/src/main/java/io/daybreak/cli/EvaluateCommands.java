package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.evaluation.EvaluateCauses;
import io.daybreak.evaluation.EvaluateIncidents;
import io.daybreak.evaluation.EvaluateTemplates;
import io.daybreak.evaluation.ScoreCauses;
import io.daybreak.evaluation.SimulatedDays;
import io.daybreak.features.Sha256;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
        subcommands = {
            EvaluateCommands.Causes.class,
            EvaluateCommands.Incidents.class,
            EvaluateCommands.Simulated.class,
            EvaluateCommands.Templates.class,
            EvaluateCommands.Card.class
        })
final class EvaluateCommands implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    private static final int SHORT_HASH = 8;

    /** What reads a telemetry set by the day's own steps, in a warehouse folder of its own, and answers with a file of lines. */
    abstract static class SetCommand implements Runnable {
        @Mixin
        private final GlobalOptions options = new GlobalOptions();

        @Option(
                names = "--set",
                required = true,
                paramLabel = "DIR",
                description = "The set: cases.json beside metrics, logs, spans and edges.")
        private Path set = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the lines go.")
        private Path out = Path.of("");

        /** Answers, and says how much in words. */
        abstract String answer(Warehouse warehouse, Path data, Path from, Path to) throws IOException;

        @Override
        public void run() {
            Path data = scratch(options.data, set);
            try (Warehouse warehouse = SetCommand.warehouse(options, data)) {
                System.out.println(answer(warehouse, data, set, out) + ": " + out);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot answer " + set + " in " + out + ": " + e.getMessage(), e);
            }
        }

        static void tell(String line) {
            System.err.println("daybreak: " + line);
        }

        /** An engine of its own, whatever server the settings name: a set must not replace the days of a team. */
        private static Warehouse warehouse(GlobalOptions options, Path data) {
            return Warehouse.open(Application.settings(options).warehouse().onThisMachine(), data);
        }

        /** A folder of its own for each set, so that a set which was read before need not be loaded again. */
        static Path scratch(Path data, Path set) {
            Path whole = set.toAbsolutePath().normalize();
            String name =
                    whole.getFileName() + "-" + Sha256.of(whole.toString()).substring(0, SHORT_HASH);
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
            name = "causes",
            mixinStandardHelpOptions = true,
            description = {
                "Ranks the services of each case of a telemetry set by how likely they made the trouble.",
                "Writes a line a case: {\"id\": ..., \"ranking\": [{\"service\": ..., \"score\": ...}, ...]}"
            })
    static final class Causes extends SetCommand {
        @Override
        String answer(Warehouse warehouse, Path data, Path from, Path to) throws IOException {
            return new EvaluateCauses(warehouse, data, Clock.systemUTC(), SetCommand::tell).run(from, to)
                    + " cases ranked";
        }
    }

    @Command(
            name = "incidents",
            mixinStandardHelpOptions = true,
            description = {
                "Finds the incidents of a telemetry set by itself; nothing is given.",
                "Writes a line an incident: {\"start\": ..., \"end\": ..., \"services\": [...], \"ranking\": [...]}"
            })
    static final class Incidents extends SetCommand {
        @Override
        String answer(Warehouse warehouse, Path data, Path from, Path to) throws IOException {
            return new EvaluateIncidents(warehouse, data, Clock.systemUTC(), SetCommand::tell).run(from, to)
                    + " incidents found";
        }
    }

    @Command(
            name = "simulated",
            mixinStandardHelpOptions = true,
            description = {
                "The scorecard of incidents over simulated days: finds them, nothing given, and scores them by the truth.",
                "Writes a line a day and prints recall, precision and first places with intervals of 95 %."
            })
    static final class Simulated implements Runnable {
        @Mixin
        private final GlobalOptions options = new GlobalOptions();

        @Option(names = "--days", defaultValue = "20", description = "Days with 3 to 6 faults (default: 20).")
        private int days;

        @Option(names = "--quiet-days", defaultValue = "50", description = "Days without any (default: 50).")
        private int quietDays;

        @Option(names = "--seed", defaultValue = "1", description = "Of the first day (default: 1).")
        private long seed;

        @Option(names = "--scale", defaultValue = "1", description = "Of the simulation (default: 1).")
        private double scale;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the lines go.")
        private Path out = Path.of("");

        @Override
        public void run() {
            Path data = SetCommand.scratch(options.data, Path.of("simulated"));
            try (Warehouse warehouse = SetCommand.warehouse(options, data)) {
                System.out.println(new SimulatedDays(warehouse, data, Clock.systemUTC(), scale, SetCommand::tell)
                        .run(days, quietDays, seed, out));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + out + ": " + e.getMessage(), e);
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
        private Path log = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the rows go.")
        private Path out = Path.of("");

        @Override
        public void run() {
            try {
                System.out.println(new EvaluateTemplates().run(log, out) + " lines mined: " + out);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot mine " + log + " into " + out + ": " + e.getMessage(), e);
            }
        }
    }

    @Command(
            name = "scorecard",
            mixinStandardHelpOptions = true,
            description = {
                "Ranks the cases of sets whose truth.json is known, from all signals and from metrics alone.",
                "Writes a Markdown table with 95 % intervals, and whether printed probabilities are kept."
            })
    static final class Card implements Runnable {
        @Mixin
        private final GlobalOptions options = new GlobalOptions();

        @Option(
                names = "--set",
                required = true,
                arity = "1..*",
                paramLabel = "DIR",
                description = "Sets: cases.json and truth.json beside the telemetry.")
        private List<Path> sets = List.of();

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the tables go.")
        private Path out = Path.of("");

        @Option(names = "--fit", paramLabel = "FILE", description = "Where a calibration fitted on these sets goes.")
        private @Nullable Path fit;

        @Override
        public void run() {
            var card = new ScoreCauses();
            try {
                for (Path set : sets) {
                    Path data = SetCommand.scratch(options.data, set);
                    try (Warehouse warehouse = SetCommand.warehouse(options, data)) {
                        card.add(set, new EvaluateCauses(warehouse, data, Clock.systemUTC(), SetCommand::tell));
                    }
                }
                Files.writeString(out, card.report());
                if (fit != null) {
                    Files.writeString(fit, card.fitted());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot score " + sets + " in " + out + ": " + e.getMessage(), e);
            }
            System.out.println(sets.size() + " sets scored: " + out);
        }
    }
}
