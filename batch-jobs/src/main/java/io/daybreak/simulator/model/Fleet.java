package io.daybreak.simulator.model;

import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.plan.Fault;
import io.daybreak.simulator.plan.History;
import io.daybreak.simulator.plan.Release;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.LogShape.Language;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import java.util.Arrays;

/** The instances: which version each runs, its memory and disk, whether it starts, stops or is killed. */
final class Fleet {
    /** An instance may be killed on any day, about once in three days at scale 1. */
    private static final double EVICTED = 0.000002;

    private static final String SUFFIX = "bcdfghjklmnpqrstvwxz2456789";

    final String[] pods;
    /** Share of calls that the version's defect breaks. */
    final double[] defect;

    final double[] memory;
    final double[] disk;
    /** Share of processor time that the collector takes. */
    final double[] collector;

    private final Shop shop;
    private final DayPlan plan;
    private final Chance chance;
    private final int[] startingSteps;
    private final double[] leaked;
    private final double[] usualDisk;
    private final double[] usualMemory;
    private final boolean[] silent;

    Fleet(Shop shop, DayPlan plan) {
        this.shop = shop;
        this.plan = plan;
        this.chance = Chance.of(plan.seed(), "fleet", plan.day().date());
        int slots = shop.slots();
        pods = new String[slots];
        defect = new double[slots];
        memory = new double[slots];
        disk = new double[slots];
        collector = new double[slots];
        startingSteps = new int[slots];
        leaked = new double[slots];
        usualDisk = new double[slots];
        usualMemory = new double[slots];
        silent = new boolean[shop.services().size()];
        Chance habits = Chance.of(plan.seed(), "habits", slots);
        Arrays.setAll(usualDisk, i -> habits.between(28.0, 58.0));
        Arrays.setAll(usualMemory, i -> habits.between(0.92, 1.08));
        History history = new History(plan.seed());
        shop.services().forEach(service -> open(service, history));
    }

    private void open(Service service, History history) {
        History.Running running = history.before(service, plan.day().date());
        for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
            pods[slot] = service.silent() ? "" : pod(service, slot, running.number(), running.since());
        }
    }

    /** As Kubernetes names a pod: deployment, a hash of the version, five letters of its own. */
    private String pod(Service service, int slot, int number, Object since) {
        Chance version = Chance.of(plan.seed(), "version", service.name(), number);
        Chance own = Chance.of(plan.seed(), "pod", service.name(), number, slot, since);
        return service.name() + "-" + letters(version, 10) + "-" + letters(own, 5);
    }

    private static String letters(Chance chance, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(SUFFIX.charAt(chance.below(SUFFIX.length())));
        }
        return text.toString();
    }

    /** Moves every instance one step on. */
    void step(Conditions conditions, Snapshot out) {
        plan.releases().forEach(release -> roll(release, out));
        for (Service service : shop.services()) {
            if (!service.silent()) {
                hush(service, conditions);
                for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
                    live(service, slot, conditions, out);
                }
            }
        }
    }

    private void roll(Release release, Snapshot out) {
        Service service = shop.services().get(release.service());
        long since = out.second - release.start();
        if (since < 0 || since % release.spacing() != 0 || since / release.spacing() >= service.slots()) {
            return;
        }
        int slot = service.firstSlot() + (int) (since / release.spacing());
        out.turns.add(new Snapshot.Turn(slot, pods[slot], Snapshot.Life.STOPPED));
        pods[slot] = pod(service, slot, release.number(), release.start());
        defect[slot] = release.fault() < 0 ? 0 : 0.25 + 0.7 * faultOf(release).intensity();
        restart(slot, service);
        startingSteps[slot] = 1;
    }

    private Fault faultOf(Release release) {
        return plan.faults().get(release.fault());
    }

    private void restart(int slot, Service service) {
        leaked[slot] = 0;
        memory[slot] = service.memoryMib() * 0.5;
        startingSteps[slot] = chance.between(1, 3);
    }

    /** A service that comes back from silence starts anew. */
    private void hush(Service service, Conditions conditions) {
        boolean now = conditions.gone[service.index()] || conditions.hanging[service.index()];
        if (silent[service.index()] && !now) {
            for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
                restart(slot, service);
            }
        }
        silent[service.index()] = now;
    }

    private void live(Service service, int slot, Conditions conditions, Snapshot out) {
        boolean starting = startingSteps[slot] > 0;
        if (starting && --startingSteps[slot] == 0 && !silent[service.index()]) {
            out.turns.add(new Snapshot.Turn(slot, pods[slot], Snapshot.Life.STARTED));
        }
        remember(service, slot, conditions);
        boolean full = leaked[slot] > 0 && memory[slot] >= service.memoryLimitMib();
        if (chance.happens(EVICTED) || full) {
            out.turns.add(new Snapshot.Turn(slot, pods[slot], Snapshot.Life.KILLED));
            restart(slot, service);
        }
        disk[slot] = Math.min(
                99.98,
                usualDisk[slot]
                        + conditions.disk[slot] * (100 - usualDisk[slot]) / 100
                        + 1.5 * (out.second - plan.start()) / 86_400);
        out.pods[slot] = pods[slot];
        out.reporting[slot] = !starting && !silent[service.index()];
        out.hanging[slot] = conditions.hanging[service.index()];
        out.defect[slot] = (float) defect[slot];
    }

    private void remember(Service service, int slot, Conditions conditions) {
        if (conditions.leakMib[slot] == 0 && leaked[slot] > 0) {
            restart(slot, service);
        }
        leaked[slot] += conditions.leakMib[slot];
        double goal = service.memoryMib() * usualMemory[slot] * (1 + conditions.driftShare[slot]) + leaked[slot];
        memory[slot] = memory[slot] == 0
                ? goal
                : memory[slot] + (goal - memory[slot]) * 0.25 + service.memoryMib() * 0.006 * chance.normal();
        double used = memory[slot] / service.memoryLimitMib();
        double worst = service.shape().language() == Language.JAVA ? 0.55 : 0.25;
        double pressed = Math.clamp((used - 0.75) / 0.25, 0, 1);
        collector[slot] = worst * pressed * pressed;
    }
}
