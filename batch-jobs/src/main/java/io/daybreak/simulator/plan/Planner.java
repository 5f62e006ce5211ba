package io.daybreak.simulator.plan;

import io.daybreak.features.Day;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws the plan of a day: faults, releases with and without a defect, and red herrings. */
public final class Planner {
    private static final int MINUTE = 60;
    private static final List<String> TEXTS = List.of(
            "dependency updates",
            "faster start",
            "new translations",
            "smaller responses",
            "clean up old flags",
            "better metrics",
            "price rounding",
            "retry budget",
            "config by environment",
            "library upgrade");

    private static final List<String> SETTINGS = List.of(
            "client settings",
            "pool sizes",
            "log levels",
            "limits by region",
            "tuning after review",
            "defaults from the platform");

    private final long seed;
    private final Shop shop;
    private final Day day;
    private final Chance chance;

    private Planner(long seed, Shop shop, Day day) {
        this.seed = seed;
        this.shop = shop;
        this.day = day;
        this.chance = Chance.of(seed, "plan", day.date());
    }

    /** @param kinds of the faults, in the order of their onsets; empty to draw {@code count} of them, or 3 to 6 if that is negative */
    public static DayPlan plan(long seed, Shop shop, Day day, int count, List<FaultKind> kinds) {
        Planner planner = new Planner(seed, shop, day);
        List<Fault> faults = new FaultPlan(shop, day, Chance.of(seed, "faults", day.date())).draw(count, kinds);
        List<Release> releases = planner.releases(faults);
        return new DayPlan(
                seed,
                day,
                new LoadCurve(seed, day.zone()),
                faults,
                releases,
                planner.changes(faults, releases),
                planner.herrings());
    }

    private long start() {
        return day.start().getEpochSecond();
    }

    private List<Release> releases(List<Fault> faults) {
        History history = new History(seed);
        List<Release> releases = new ArrayList<>();
        for (Service service : shop.services()) {
            int number = history.before(service, day.date()).number();
            int fault = defectOf(service, faults);
            if (fault >= 0) {
                releases.addAll(defective(faults.get(fault), fault, number));
            } else {
                history.on(service, day).ifPresent(second -> releases.add(sound(service, second, number + 1)));
            }
        }
        releases.sort(Comparator.comparingLong(Release::start).thenComparingInt(Release::service));
        return releases;
    }

    private static int defectOf(Service service, List<Fault> faults) {
        for (int i = 0; i < faults.size(); i++) {
            if (faults.get(i).kind() == FaultKind.CODE_DEFECT && faults.get(i).service() == service.index()) {
                return i;
            }
        }
        return -1;
    }

    private Release sound(Service service, long second, int number) {
        return new Release(service.index(), second, chance.between(3, 8) * 15, number, -1, chance.pick(TEXTS));
    }

    /** The bad version begins with its first instance at the onset; the roll-back puts its last instance in place at the end. */
    private List<Release> defective(Fault fault, int index, int number) {
        Service service = shop.services().get(fault.service());
        int spacing = Math.clamp((fault.end() - fault.onset()) / 4 / service.slots() / 15 * 15, 15, 90);
        long back = fault.end() - (long) spacing * service.slots();
        return List.of(
                new Release(service.index(), fault.onset(), spacing, number + 1, index, chance.pick(TEXTS)),
                new Release(service.index(), back, spacing, number, -1, "roll back " + Release.versionOf(number + 1)));
    }

    private List<Change> changes(List<Fault> faults, List<Release> releases) {
        List<Change> changes = new ArrayList<>();
        for (Release release : releases) {
            changes.add(new Change(release.start(), release.service(), "deploy", release.version(), release.text()));
        }
        for (Fault fault : faults) {
            if (fault.kind() == FaultKind.BAD_CONFIG) {
                changes.add(setting(fault.onset(), fault.service(), "config"));
                changes.add(setting(fault.end(), fault.service(), "config"));
            }
        }
        for (int i = chance.between(1, 4); i > 0; i--) {
            changes.add(setting(anywhere(60), loud().index(), chance.happens(0.6) ? "config" : "flag"));
        }
        changes.sort(Comparator.comparingLong(Change::second).thenComparingInt(Change::service));
        return changes;
    }

    private Change setting(long second, int service, String kind) {
        return new Change(second, service, kind, "r" + chance.between(1000, 9999), chance.pick(SETTINGS));
    }

    private List<Herring> herrings() {
        List<Herring> herrings = new ArrayList<>(jobs());
        for (int i = chance.between(6, 16); i > 0; i--) {
            add(herrings, Herring.Kind.LATENCY_SPIKE, 15, chance.between(300.0, 2500.0));
        }
        for (int i = chance.between(1, 4); i > 0; i--) {
            add(herrings, Herring.Kind.NOISY_LINE, chance.between(1, 6) * MINUTE, chance.between(0.7, 5.0));
        }
        add(herrings, Herring.Kind.MEMORY_DRIFT, chance.between(5, 14) * 60 * MINUTE, chance.between(0.08, 0.25));
        add(herrings, Herring.Kind.DISK_DRIFT, chance.between(6, 16) * 60 * MINUTE, chance.between(8.0, 22.0));
        if (chance.happens(0.5)) {
            int length = chance.between(20, 70) * MINUTE;
            herrings.add(new Herring(Herring.Kind.TRAFFIC_PEAK, -1, anywhere(length), 0, chance.between(0.2, 0.45))
                    .until(length));
        }
        return herrings;
    }

    private void add(List<Herring> herrings, Herring.Kind kind, int length, double strength) {
        herrings.add(new Herring(kind, loud().index(), anywhere(length), 0, strength).until(length));
    }

    private long anywhere(int length) {
        return start() + chance.below((int) (day.end().getEpochSecond() - start() - length) / 15) * 15L;
    }

    private Service loud() {
        return chance.pick(
                shop.services().stream().filter(service -> !service.silent()).toList());
    }

    /** Jobs belong to the shop, not to the day: one by night, one every hour. */
    private List<Herring> jobs() {
        Chance habits = Chance.of(seed, "jobs");
        List<Service> loud =
                shop.services().stream().filter(service -> !service.silent()).toList();
        List<Herring> jobs = new ArrayList<>();
        long night = start() + habits.between(60, 240) * (long) MINUTE;
        jobs.add(new Herring(Herring.Kind.CRON_LOAD, habits.pick(loud).index(), night, 0, habits.between(0.25, 0.45))
                .until(habits.between(12, 45) * MINUTE));
        int minute = habits.between(2, 55);
        int hourly = habits.pick(loud).index();
        int length = habits.between(2, 4) * MINUTE;
        double strength = habits.between(0.12, 0.3);
        for (long hour = start(); hour < day.end().getEpochSecond(); hour += 3600) {
            jobs.add(new Herring(Herring.Kind.CRON_LOAD, hourly, hour + minute * 60L, 0, strength).until(length));
        }
        return jobs;
    }
}
