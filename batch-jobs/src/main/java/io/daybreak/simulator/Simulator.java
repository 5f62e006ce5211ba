package io.daybreak.simulator;

import io.daybreak.simulator.model.Flow;
import io.daybreak.simulator.model.Snapshot;
import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.plan.Planner;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.shop.ShopReader;
import io.daybreak.simulator.shop.Sizing;
import io.daybreak.simulator.text.GzipMember;
import io.daybreak.simulator.text.TextBuffer;
import io.daybreak.simulator.traffic.Piece;
import io.daybreak.simulator.traffic.Traffic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes a telemetry set of a whole day of a shop, with its truth. The same settings give the same bytes, whatever the machine's
 * zone, locale and number of processors.
 */
public final class Simulator {
    private static final String METRICS = "timestamp,service,instance,metric,unit,value\n";
    private static final String SPANS =
            "trace_id,span_id,parent_span_id,service,instance,operation,start,duration_us,status\n";

    private final int threads;

    public Simulator(int threads) {
        this.threads = threads;
    }

    public Simulator() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** @throws UncheckedIOException if the folder cannot be written */
    public SimulationResult run(SimulationSettings settings) {
        Sizing sizing = Sizing.of(settings.scale());
        Shop shop = ShopReader.read(settings.seed(), sizing);
        DayPlan plan = Planner.plan(settings.seed(), shop, settings.day(), settings.faults(), settings.kinds());
        FrontView front = new FrontView(plan);
        try {
            Files.createDirectories(settings.out());
            SimulationResult result = simulate(settings.out(), shop, plan, sizing, front);
            new TruthFiles(shop, plan, sizing, front).write(settings.out());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the telemetry set: " + settings.out() + "; give a folder that can be written", e);
        }
    }

    private SimulationResult simulate(Path out, Shop shop, DayPlan plan, Sizing sizing, FrontView front)
            throws IOException {
        Flow flow = new Flow(shop, plan);
        Traffic traffic = new Traffic(shop, plan, sizing);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads);
                SetFiles files = new SetFiles(out)) {
            Deque<CompletableFuture<Piece>> pending = new ArrayDeque<>();
            for (int done = 0; done < plan.steps(); done += traffic.pieceSteps()) {
                List<Snapshot> steps = new ArrayList<>();
                for (int i = done; i < Math.min(plan.steps(), done + traffic.pieceSteps()); i++) {
                    steps.add(front.saw(flow.step()));
                }
                pending.add(CompletableFuture.supplyAsync(() -> traffic.piece(steps), workers));
                if (pending.size() > 2 * threads) {
                    files.add(pending.remove().join());
                }
            }
            while (!pending.isEmpty()) {
                files.add(pending.remove().join());
            }
            return new SimulationResult(
                    out,
                    files.points,
                    files.records,
                    files.spanRows,
                    plan.faults().size());
        }
    }

    /** The three big files, written piece by piece. */
    private static final class SetFiles implements AutoCloseable {
        private final OutputStream metrics;
        private final OutputStream logs;
        private final OutputStream spans;
        private long points;
        private long records;
        private long spanRows;

        SetFiles(Path out) throws IOException {
            metrics = Files.newOutputStream(out.resolve("metrics.csv.gz"));
            logs = Files.newOutputStream(out.resolve("logs.jsonl.gz"));
            spans = Files.newOutputStream(out.resolve("spans.csv.gz"));
            metrics.write(GzipMember.of(new TextBuffer(64).add(METRICS)));
            spans.write(GzipMember.of(new TextBuffer(64).add(SPANS)));
        }

        void add(Piece piece) throws IOException {
            metrics.write(piece.metrics());
            logs.write(piece.logs());
            spans.write(piece.spans());
            points += piece.metricPoints();
            records += piece.logRecords();
            spanRows += piece.spanRows();
        }

        @Override
        public void close() throws IOException {
            metrics.close();
            logs.close();
            spans.close();
        }
    }
}
