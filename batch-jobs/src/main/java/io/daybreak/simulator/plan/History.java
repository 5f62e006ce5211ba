package io.daybreak.simulator.plan;

import io.daybreak.features.Day;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Service;
import java.time.LocalDate;
import java.util.Optional;

/** The releases that a shop has anyway, day by day: who asks for a later day finds the earlier ones' versions running. */
public final class History {
    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final double RELEASES_A_DAY = 0.12;

    private final long seed;

    public History(long seed) {
        this.seed = seed;
    }

    /**
     * What runs when a day begins.
     *
     * @param number of releases so far
     * @param since the day of the last one
     */
    public record Running(int number, LocalDate since) {}

    public Running before(Service service, LocalDate date) {
        int number = Chance.of(seed, "first", service.name()).between(9, 180);
        LocalDate since = OPENED;
        for (LocalDate day = OPENED; day.isBefore(date); day = day.plusDays(1)) {
            if (released(service, day)) {
                number++;
                since = day;
            }
        }
        return new Running(number, since);
    }

    /** The second of the release on that day, if there is one; in working hours. */
    public Optional<Long> on(Service service, Day day) {
        if (!released(service, day.date())) {
            return Optional.empty();
        }
        Chance chance = Chance.of(seed, "hour", service.name(), day.date());
        return Optional.of(day.start().getEpochSecond() + chance.between(9 * 240, 18 * 240) * 15L);
    }

    private boolean released(Service service, LocalDate date) {
        return !service.silent()
                && Chance.of(seed, "release", service.name(), date).happens(RELEASES_A_DAY);
    }
}
