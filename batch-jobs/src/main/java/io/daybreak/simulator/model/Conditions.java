package io.daybreak.simulator.model;

import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.plan.Fault;
import io.daybreak.simulator.plan.Herring;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Endpoint;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import java.util.Arrays;

/** What faults and herrings do to the shop in one step, before the model works out what follows from it. */
final class Conditions {
    /** Share of an instance's processor that others take. */
    final double[] stolen;
    /** Share of an instance's processor that a job of its own takes. */
    final double[] job;

    final double[] leakMib;
    final double[] driftShare;
    /** Percentage points of disk in use above the usual. */
    final double[] disk;

    final double[] writeErrors;
    final double[] lostThreads;
    final double[] spikeMs;
    final double[] slowMs;
    final double[] delayMs;
    final double[] timeoutMs;
    final boolean[] hanging;
    final boolean[] gone;
    double visitors;
    double hostile;

    private final Shop shop;
    private final DayPlan plan;
    private final double[] usualMs;
    private final int[] pet;
    private final double[] leakPace;

    Conditions(Shop shop, DayPlan plan) {
        this.shop = shop;
        this.plan = plan;
        int slots = shop.slots();
        stolen = new double[slots];
        job = new double[slots];
        leakMib = new double[slots];
        driftShare = new double[slots];
        disk = new double[slots];
        writeErrors = new double[slots];
        lostThreads = new double[slots];
        spikeMs = new double[slots];
        slowMs = new double[shop.endpoints().size()];
        delayMs = new double[shop.calls().size()];
        timeoutMs = new double[shop.calls().size()];
        hanging = new boolean[shop.services().size()];
        gone = new boolean[shop.services().size()];
        usualMs = shop.holdsMs();
        Chance chance = Chance.of(plan.seed(), "conditions", plan.day().date());
        pet = new int[plan.faults().size() + plan.herrings().size()];
        Arrays.setAll(pet, i -> chance.below(1 << 20));
        leakPace = new double[slots];
        Arrays.setAll(leakPace, i -> chance.between(0.8, 1.25));
    }

    void at(long second) {
        for (double[] values : new double[][] {
            stolen, job, leakMib, driftShare, disk, writeErrors, lostThreads, spikeMs, slowMs, delayMs
        }) {
            Arrays.fill(values, 0);
        }
        Arrays.fill(hanging, false);
        Arrays.fill(gone, false);
        shop.calls().forEach(call -> timeoutMs[call.index()] = call.timeoutMs());
        visitors = shop.requestsPerSecond() * plan.curve().at(second);
        hostile = 0;
        for (int i = 0; i < plan.herrings().size(); i++) {
            mislead(plan.herrings().get(i), pet[i], second);
        }
        for (int i = 0; i < plan.faults().size(); i++) {
            if (plan.faults().get(i).strength(second) > 0) {
                harm(plan.faults().get(i), pet[plan.herrings().size() + i], second);
            }
        }
    }

    private void mislead(Herring herring, int draw, long second) {
        if (!herring.active(second)) {
            return;
        }
        double strength = herring.strength();
        double wave = StrictMath.sin(Math.PI * herring.progress(second));
        switch (herring.kind()) {
            case CRON_LOAD -> job[slot(herring.service(), draw)] += strength;
            case LATENCY_SPIKE -> spikeMs[slot(herring.service(), draw)] += strength;
            case MEMORY_DRIFT -> each(herring.service(), driftShare, strength * herring.progress(second));
            case DISK_DRIFT -> each(herring.service(), disk, strength * herring.progress(second));
            case TRAFFIC_PEAK -> visitors *= 1 + strength * wave;
            case NOISY_LINE -> {
                // Lines alone: the writer of background lines asks the plan.
            }
        }
    }

    private void harm(Fault fault, int draw, long second) {
        double strength = fault.strength(second);
        double intensity = fault.intensity();
        switch (fault.kind()) {
            case CPU -> some(fault, draw, stolen, strength * stolen(fault));
            case MEMORY_LEAK -> leak(fault);
            case SLOW_DEPENDENCY -> slow(fault, strength);
            case NETWORK_DELAY -> delayMs[fault.call()] += strength * (90 + 600 * intensity * intensity);
            case CODE_DEFECT -> {
                // Acts through the instances that run the version: see Fleet.
            }
            case DISK_FULL -> fill(fault, second);
            case CREDENTIAL_STUFFING -> hostile += strength * shop.requestsPerSecond() * (0.35 + 1.1 * intensity);
            case SILENCE -> (fault.narrow() ? hanging : gone)[fault.service()] = true;
            case THREAD_LEAK -> some(fault, draw, lostThreads, Math.min(1, fault.progress(second) * (1.4 + intensity)));
            case BAD_CONFIG -> timeoutMs[fault.call()] = Math.max(1, usual(fault) * (1.1 - 0.5 * intensity));
        }
    }

    /** So much that what is left is nearly, or not quite, enough for the visitors of the onset. */
    private double stolen(Fault fault) {
        Service service = shop.services().get(fault.service());
        double[] rates = shop.rates(shop.requestsPerSecond() * plan.curve().at(fault.onset()));
        double busy = 0;
        for (Endpoint endpoint : shop.endpointsOf(service)) {
            busy += rates[endpoint.index()] * endpoint.cpuMs() / 1000;
        }
        double left = busy / (service.slots() * service.cores()) / (0.85 + 0.35 * fault.intensity());
        return Math.clamp(1 - left, 0.5, 0.98);
    }

    private double usual(Fault fault) {
        return usualMs[shop.calls().get(fault.call()).callee()];
    }

    private void slow(Fault fault, double strength) {
        Service service = shop.services().get(fault.service());
        for (Endpoint endpoint : shop.endpointsOf(service)) {
            double more = endpoint.ioMs() * (3 + 12 * fault.intensity()) + 20 + 180 * fault.intensity();
            slowMs[endpoint.index()] += strength * more;
        }
    }

    /** Between one and four times from normal to the limit within the fault. */
    private void leak(Fault fault) {
        Service service = shop.services().get(fault.service());
        double room = service.memoryLimitMib() - service.memoryMib();
        double steps = (fault.end() - fault.onset()) / (double) DayPlan.STEP_SECONDS;
        for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
            leakMib[slot] += room * (1.1 + 2.4 * fault.intensity()) / steps * leakPace[slot];
        }
    }

    private void fill(Fault fault, long second) {
        double full = fault.progress(second) / (0.3 + 0.4 * fault.intensity());
        Service service = shop.services().get(fault.service());
        each(fault.service(), disk, 100 * Math.min(1, full));
        if (full >= 1) {
            for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
                writeErrors[slot] = 0.3 + 0.6 * fault.intensity();
            }
        }
    }

    private void some(Fault fault, int draw, double[] values, double value) {
        if (fault.narrow()) {
            values[slot(fault.service(), draw)] += value;
        } else {
            each(fault.service(), values, value);
        }
    }

    private void each(int index, double[] values, double value) {
        Service service = shop.services().get(index);
        for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
            values[slot] += value;
        }
    }

    private int slot(int index, int draw) {
        Service service = shop.services().get(index);
        return service.firstSlot() + draw % service.slots();
    }
}
