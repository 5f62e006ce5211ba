package io.daybreak.simulator.plan;

import io.daybreak.features.Day;
import io.daybreak.simulator.shop.Call;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws which faults a day has, where, when, how long and how bad. Slow ones (leak, disk) may last while another strikes elsewhere. */
final class FaultPlan {
    private static final int TRIES = 400;
    private static final long APART = 25 * 60;
    private static final long MARGIN = 40 * 60;

    private final Shop shop;
    private final long start;
    private final long end;
    private final Chance chance;

    FaultPlan(Shop shop, Day day, Chance chance) {
        this.shop = shop;
        this.start = day.start().getEpochSecond();
        this.end = day.end().getEpochSecond();
        this.chance = chance;
    }

    List<Fault> draw(int count, List<FaultKind> kinds) {
        List<FaultKind> wanted = kinds.isEmpty() ? drawn(count < 0 ? chance.between(3, 6) : count) : kinds;
        List<Fault> placed = new ArrayList<>();
        for (FaultKind kind : wanted) {
            place(kind, placed);
        }
        placed.sort(Comparator.comparingLong(Fault::onset));
        List<Fault> named = new ArrayList<>();
        for (Fault fault : placed) {
            named.add(fault.named(String.format(Locale.ROOT, "case-%02d", named.size() + 1)));
        }
        return named;
    }

    /** Kinds without a repeat while there are some left. */
    private List<FaultKind> drawn(int count) {
        List<FaultKind> drawn = new ArrayList<>();
        List<FaultKind> left = new ArrayList<>();
        while (drawn.size() < count) {
            if (left.isEmpty()) {
                left.addAll(List.of(FaultKind.values()));
            }
            drawn.add(left.remove(chance.below(left.size())));
        }
        return drawn;
    }

    /** Tries ever shorter faults until one fits between the others. */
    private void place(FaultKind kind, List<Fault> placed) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Fault fault = candidate(kind, 1 - attempt / (double) TRIES);
            if (placed.stream().noneMatch(other -> collides(fault, other))) {
                placed.add(fault);
                return;
            }
        }
    }

    private static boolean collides(Fault one, Fault other) {
        boolean apart = one.onset() > other.end() + APART || other.onset() > one.end() + APART;
        boolean sameService = one.service() == other.service();
        boolean slow = slow(one.kind()) != slow(other.kind());
        return !apart && (sameService || !slow);
    }

    private static boolean slow(FaultKind kind) {
        return kind == FaultKind.MEMORY_LEAK || kind == FaultKind.DISK_FULL;
    }

    private Fault candidate(FaultKind kind, double patience) {
        long length = ((long) (minutes(kind, patience) * 4)) * 15;
        long onset = start + MARGIN + chance.below((int) ((end - start - 2 * MARGIN - length) / 15)) * 15L;
        Call call = call(kind);
        int service = call == null
                ? service(kind).index()
                : kind == FaultKind.BAD_CONFIG
                        ? shop.callerOf(call).index()
                        : shop.calleeOf(call).index();
        return new Fault(
                "",
                kind,
                service,
                call == null ? -1 : call.index(),
                onset,
                onset + length,
                chance.unit(),
                chance.happens(0.3));
    }

    /** Log-uniform between the kind's shortest and longest. */
    private double minutes(FaultKind kind, double patience) {
        int[] range = switch (kind) {
            case CPU -> new int[] {3, 90};
            case MEMORY_LEAK -> new int[] {75, 360};
            case SLOW_DEPENDENCY -> new int[] {3, 120};
            case NETWORK_DELAY -> new int[] {3, 60};
            case CODE_DEFECT -> new int[] {12, 120};
            case DISK_FULL -> new int[] {60, 240};
            case CREDENTIAL_STUFFING -> new int[] {8, 90};
            case SILENCE -> new int[] {3, 25};
            case THREAD_LEAK -> new int[] {25, 120};
            case BAD_CONFIG -> new int[] {8, 90};
        };
        double spread = StrictMath.log(range[1] / (double) range[0]) * patience;
        return range[0] * StrictMath.exp(chance.unit() * spread);
    }

    private @Nullable Call call(FaultKind kind) {
        return switch (kind) {
            case NETWORK_DELAY ->
                chance.pick(shop.calls().stream().filter(this::between).toList());
            case BAD_CONFIG ->
                chance.pick(shop.calls().stream().filter(this::worthWaiting).toList());
            case CPU, MEMORY_LEAK, SLOW_DEPENDENCY, CODE_DEFECT, DISK_FULL, CREDENTIAL_STUFFING, SILENCE, THREAD_LEAK ->
                null;
        };
    }

    private boolean between(Call call) {
        return !shop.calleeOf(call).silent() && call.probability() >= 0.3 && call.weight() != Call.Weight.ASYNC;
    }

    private boolean worthWaiting(Call call) {
        return call.weight() == Call.Weight.CRITICAL && shop.holdsMs()[call.callee()] > 3;
    }

    private Service service(FaultKind kind) {
        return switch (kind) {
            case CREDENTIAL_STUFFING -> shop.service("auth");
            case SLOW_DEPENDENCY ->
                chance.pick(shop.services().stream().filter(Service::silent).toList());
            case CPU -> chance.pick(loud(0));
            case MEMORY_LEAK, CODE_DEFECT, DISK_FULL, SILENCE, THREAD_LEAK, NETWORK_DELAY, BAD_CONFIG ->
                chance.pick(loud(1));
        };
    }

    private List<Service> loud(int from) {
        return shop.services().stream()
                .filter(service -> !service.silent() && service.index() >= from)
                .toList();
    }
}
