package io.daybreak.simulator.plan;

import io.daybreak.simulator.shop.Chance;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** How many visitors there are at a time of day, against the mean of an ordinary day: a trough at night, noon and evening peaks. */
public final class LoadCurve {
    private static final double DAY = 86_400;

    private final ZoneId zone;
    private final double evening;
    private final double noon;
    private final double depth;
    private final double weekend;

    public LoadCurve(long seed, ZoneId zone) {
        Chance chance = Chance.of(seed, "curve");
        this.zone = zone;
        this.evening = chance.between(18.5, 21) * 3600;
        this.noon = chance.between(11.5, 13.5) * 3600;
        this.depth = chance.between(0.5, 0.65);
        this.weekend = chance.between(0.8, 1.25);
    }

    /** Between about .3 and 1.9. */
    public double at(long second) {
        ZonedDateTime time = Instant.ofEpochSecond(second).atZone(zone);
        double local = time.toLocalTime().toSecondOfDay();
        double curve = 1 + depth * wave(local - evening, 1) + 0.22 * wave(local - noon, 2);
        DayOfWeek day = time.getDayOfWeek();
        return Math.max(0.2, curve) * (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? weekend : 1);
    }

    private static double wave(double seconds, int times) {
        return StrictMath.cos(2 * Math.PI * times * seconds / DAY);
    }
}
