package io.daybreak.simulator.traffic;

import io.daybreak.simulator.model.Snapshot;
import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Endpoint;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.shop.Sizing;
import io.daybreak.simulator.text.GzipMember;
import io.daybreak.simulator.traffic.log.Background;
import io.daybreak.simulator.traffic.log.LogRows;
import io.daybreak.simulator.traffic.log.Phrases;
import io.daybreak.simulator.traffic.log.Voice;
import io.daybreak.simulator.traffic.telemetry.MetricRows;
import io.daybreak.simulator.traffic.telemetry.Request;
import io.daybreak.simulator.traffic.telemetry.SpanRows;
import io.daybreak.simulator.traffic.telemetry.Tallies;
import java.util.Arrays;
import java.util.List;

/** Turns steps of the model into requests and what they leave behind. Pieces do not depend on each other: any thread may make any. */
public final class Traffic {
    private static final long STEP_MICROS = DayPlan.STEP_SECONDS * 1_000_000L;
    private static final int HOSTILE_ADDRESSES = 7;

    private final Shop shop;
    private final DayPlan plan;
    private final Sizing sizing;
    private final Phrases phrases;
    private final List<Endpoint> routes;
    private final double[] routeShare;
    private final int[] phases;
    private final int[] hostileAddresses;

    public Traffic(Shop shop, DayPlan plan, Sizing sizing) {
        this.shop = shop;
        this.plan = plan;
        this.sizing = sizing;
        this.phrases = new Phrases(plan.seed(), shop);
        this.routes = shop.routes();
        this.routeShare = routes.stream().mapToDouble(Endpoint::share).toArray();
        Chance habits = Chance.of(plan.seed(), "phases");
        phases = new int[shop.slots()];
        Arrays.setAll(phases, i -> habits.below(sizing.metricSeconds() * 1000));
        Chance day = Chance.of(plan.seed(), "addresses", plan.day().date());
        hostileAddresses = new int[HOSTILE_ADDRESSES];
        Arrays.setAll(hostileAddresses, i -> (11 + day.below(190)) << 24 | day.below(1 << 24));
    }

    /** Steps that a piece has: a whole number of slow reports, and at least five minutes. */
    public int pieceSteps() {
        return Math.max(20, MetricRows.SLOW * sizing.metricSeconds() / DayPlan.STEP_SECONDS);
    }

    /** Makes a piece of the day of consecutive steps. */
    public Piece piece(List<Snapshot> steps) {
        Chance chance = Chance.of(plan.seed(), "piece", steps.getFirst().second);
        int reports = steps.size() * DayPlan.STEP_SECONDS / sizing.metricSeconds();
        Tallies tallies = new Tallies(shop, reports);
        LogRows logs = new LogRows(plan.start() * 1_000_000, plan.end() * 1_000_000);
        SpanRows spans = new SpanRows(plan.end() * 1_000_000);
        Request request = new Request(chance);
        Voice voice = new Voice(shop, logs);
        Records records = new Records(shop, phrases, voice, spans, tallies, request);
        Walk walk = new Walk(shop, records, request, steps.getFirst());
        Background background = new Background(shop, plan, phrases, voice, request);
        for (int i = 0; i < steps.size(); i++) {
            walk.enter(steps.get(i), i * reports / steps.size());
            visits(walk, request, steps.get(i));
            background.speak(steps.get(i));
        }
        MetricRows metrics = new MetricRows(shop, chance);
        metrics.report(steps, tallies, phases);
        return new Piece(
                GzipMember.of(metrics.rows()),
                GzipMember.of(logs.sorted()),
                GzipMember.of(spans.rows()),
                metrics.count(),
                logs.count(),
                spans.count());
    }

    private void visits(Walk walk, Request request, Snapshot now) {
        Chance chance = request.chance;
        int guests = chance.poisson(now.visitors * DayPlan.STEP_SECONDS);
        int attackers = chance.poisson(now.hostile * DayPlan.STEP_SECONDS);
        for (int i = 0; i < guests + attackers; i++) {
            boolean hostile = i >= guests;
            Endpoint route = hostile ? login() : route(chance.unit());
            double recorded = chance.unit();
            request.begin(route.name(), recorded < sizing.logShare(), recorded < sizing.spanShare());
            if (hostile) {
                request.hostile = true;
                request.address = hostileAddresses[chance.below(HOSTILE_ADDRESSES)];
            }
            walk.visit(route, now.second * 1_000_000 + chance.below((int) STEP_MICROS));
        }
    }

    private Endpoint route(double draw) {
        double left = draw;
        for (int i = 0; i < routeShare.length; i++) {
            left -= routeShare[i];
            if (left < 0) {
                return routes.get(i);
            }
        }
        return routes.getLast();
    }

    private Endpoint login() {
        return routes.stream()
                .filter(route -> route.name().equals("POST /login"))
                .findFirst()
                .orElseThrow();
    }
}
