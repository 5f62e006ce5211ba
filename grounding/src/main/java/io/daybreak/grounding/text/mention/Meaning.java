package io.daybreak.grounding.text.mention;

import io.daybreak.grounding.claim.Op;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a piece of a sentence says. */
public sealed interface Meaning {

    /** A name of the telemetry, or another literal that a claim carries. */
    record Name(String name) implements Meaning {}

    /** Text between quotation marks. */
    record Quoted(String inner) implements Meaning {}

    /** A word that asserts. */
    record Word(Cue cue) implements Meaning {}

    /** "second", "3rd", "두 번째", "2위". */
    record Ordinal(int place) implements Meaning {}

    /** Something with digits that is none of the others. */
    record Unread() implements Meaning {}

    /** What a number counts in. */
    enum Dimension {
        /** no unit, or what is counted */
        PLAIN,
        PERCENT,
        /** percentage points */
        POINTS,
        /** "times", "배" */
        TIMES,
        /** the unit beside it */
        UNIT
    }

    /**
     * A number.
     *
     * @param value as said; of a fraction its value to 34 digits
     * @param step the place of its last digit shown: 100 of "1.2k"; of a fraction 0
     * @param unit UCUM, where the dimension is UNIT; else empty
     * @param op EQUAL, ABOUT or a bound
     * @param signed whether it carries a plus or minus
     */
    record Quantity(BigDecimal value, BigDecimal step, Dimension dimension, String unit, Op op, boolean signed)
            implements Meaning {
        /** The same number of something else. */
        public Quantity in(Dimension other) {
            return new Quantity(value, step, other, unit, op, signed);
        }

        /** "half", "a third", "절반": exact, whatever digits. */
        public boolean isFraction() {
            return step.signum() == 0;
        }
    }

    /** Which end of a window a time is. */
    enum Role {
        /** from A to B */
        RANGE,
        /** from A on */
        START,
        /** until A */
        END,
        /** at A */
        AT,
        /** a date alone */
        DATE
    }

    /**
     * A time or a window.
     *
     * @param date first or only date; null: none said beside it
     * @param yearSaid whether the date's year was said; else any year is meant
     * @param first clock; null where only dates are said
     * @param lastDate date of the end, where one is said
     * @param last clock of the end, of a range alone
     * @param precision of the clocks: hours, minutes, seconds, millis, nanos
     * @param zone as named; null: not
     * @param weekdays as named; each is that of one of its days
     */
    record Time(
            Role role,
            @Nullable LocalDate date,
            boolean yearSaid,
            @Nullable LocalTime first,
            @Nullable LocalDate lastDate,
            @Nullable LocalTime last,
            ChronoUnit precision,
            @Nullable ZoneId zone,
            Set<DayOfWeek> weekdays)
            implements Meaning {
        /** On these weekdays. */
        public Time on(Set<DayOfWeek> named) {
            return new Time(role, date, yearSaid, first, lastDate, last, precision, zone, Set.copyOf(named));
        }
    }
}
