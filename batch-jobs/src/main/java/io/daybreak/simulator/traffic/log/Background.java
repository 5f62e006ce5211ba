package io.daybreak.simulator.traffic.log;

import io.daybreak.simulator.model.Snapshot;
import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.plan.Herring;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.traffic.telemetry.Request;
import java.util.List;

/** Lines that no request causes: starts and stops, jobs, the collector, and the chatter of idle pools. */
public final class Background {
    private static final double IDLE_A_STEP = 0.08;
    /** A full temporary folder, a burst too many: in any step of any instance, about three a day at scale 1. */
    private static final double HICCUP = 0.00002;

    private static final float LONG_PAUSE_MS = 120;
    private static final long STEP_MICROS = DayPlan.STEP_SECONDS * 1_000_000L;

    private final Shop shop;
    private final DayPlan plan;
    private final Phrases phrases;
    private final Voice voice;
    private final Request request;
    private final Chance chance;

    public Background(Shop shop, DayPlan plan, Phrases phrases, Voice voice, Request request) {
        this.shop = shop;
        this.plan = plan;
        this.phrases = phrases;
        this.voice = voice;
        this.request = request;
        this.chance = request.chance;
    }

    public void speak(Snapshot now) {
        request.beginBackground();
        now.turns.forEach(turn -> turn(now, turn));
        for (Service service : shop.services()) {
            for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
                if (now.reporting[slot]) {
                    chatter(now, service, slot);
                }
            }
        }
        plan.herrings().forEach(herring -> herring(now, herring));
    }

    private long sometime(Snapshot now) {
        return now.second * 1_000_000 + chance.below((int) STEP_MICROS);
    }

    private void turn(Snapshot now, Snapshot.Turn turn) {
        int service = serviceOf(turn.slot());
        String event = switch (turn.life()) {
            case STARTED -> "started";
            case STOPPED -> "stopped";
            case KILLED -> "killed";
        };
        long micros = sometime(now);
        for (Message message : phrases.of(service, event)) {
            request.beginBackground();
            voice.say(List.of(message), service, turn.pod(), micros, request, 0);
            micros += 20_000 + chance.below(900_000);
        }
    }

    private int serviceOf(int slot) {
        return shop.services().stream()
                .filter(service -> slot < service.endSlot())
                .findFirst()
                .orElseThrow()
                .index();
    }

    private void chatter(Snapshot now, Service service, int slot) {
        for (int i = chance.poisson(IDLE_A_STEP); i > 0; i--) {
            request.beginBackground();
            voice.say(phrases.of(service.index(), "idle"), service.index(), now.pods[slot], sometime(now), request, 0);
        }
        boolean rare = chance.happens(0.0004);
        if (rare || now.gcMs[slot] > LONG_PAUSE_MS && chance.happens(0.3)) {
            request.beginBackground();
            request.micros = rare ? 130_000 + chance.below(200_000) : (long) (now.gcMs[slot] * 1000);
            voice.say(phrases.of(service.index(), "gc"), service.index(), now.pods[slot], sometime(now), request, 0);
        }
        if (chance.happens(HICCUP)) {
            request.beginBackground();
            String event = chance.happens(0.5) ? "nospace" : "rejected";
            voice.say(phrases.of(service.index(), event), service.index(), now.pods[slot], sometime(now), request, 0);
        }
    }

    private void herring(Snapshot now, Herring herring) {
        if (!herring.active(now.second)) {
            return;
        }
        switch (herring.kind()) {
            case CRON_LOAD -> lines(now, herring, "job", 0.12);
            case NOISY_LINE -> lines(now, herring, "idle", herring.strength() * DayPlan.STEP_SECONDS);
            case LATENCY_SPIKE, MEMORY_DRIFT, DISK_DRIFT, TRAFFIC_PEAK -> {
                // These show in figures alone.
            }
        }
    }

    /** Always the same statement of the service, chosen by the herring's start. */
    private void lines(Snapshot now, Herring herring, String event, double mean) {
        List<Message> messages = phrases.of(herring.service(), event);
        Message message = messages.get((int) Math.floorMod(herring.start() / 60, (long) messages.size()));
        int slot = shop.services().get(herring.service()).firstSlot();
        for (int i = now.reporting[slot] ? chance.poisson(mean) : 0; i > 0; i--) {
            request.beginBackground();
            voice.say(List.of(message), herring.service(), now.pods[slot], sometime(now), request, 0);
        }
    }
}
