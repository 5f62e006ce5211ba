package io.daybreak.grounding.claim;

import io.daybreak.grounding.measure.MalformedClaim;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value that a claim states: a number with its decimals, or a time with its precision. */
public sealed interface Stated {

    /**
     * A number.
     *
     * @param value its scale is the number of decimals shown
     */
    record Number(BigDecimal value) implements Stated {
        /** How many decimals it shows; a value is rounded half up to these before it is compared. */
        public int decimals() {
            return Math.max(0, value.scale());
        }
    }

    /**
     * A time.
     *
     * @param text ISO 8601 as stated
     * @param start first instant of what the text covers
     * @param length what it covers: "14:02Z" is one minute, "14:02:03.5Z" is 100 ms
     */
    record Time(String text, Instant start, java.time.Duration length) implements Stated {
        private static final Pattern SHAPE = Pattern.compile(
                "(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2})(:\\d{2})?(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2}))?");

        /**
         * Reads an ISO 8601 date (a UTC day) or date and time with zone.
         *
         * @throws MalformedClaim where it is neither
         */
        public static Time of(String text) {
            Matcher shape = SHAPE.matcher(text);
            try {
                if (shape.matches()) {
                    return read(text, shape);
                }
            } catch (DateTimeException e) {
                throw new MalformedClaim("'" + text + "' is no time", e);
            }
            throw new MalformedClaim("'" + text + "' is no ISO 8601 time with a zone");
        }

        private static Time read(String text, Matcher shape) {
            if (shape.group(2) == null) {
                Instant midnight =
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                return new Time(text, midnight, ChronoUnit.DAYS.getDuration());
            }
            if (shape.group(3) == null && shape.group(4) != null) {
                throw new MalformedClaim("'" + text + "' is no time");
            }
            return new Time(text, OffsetDateTime.parse(text).toInstant(), precision(shape.group(3), shape.group(4)));
        }

        private static java.time.Duration precision(
                @org.jspecify.annotations.Nullable String seconds, @org.jspecify.annotations.Nullable String fraction) {
            if (seconds == null) {
                return java.time.Duration.ofMinutes(1);
            }
            long nanos = fraction == null ? 1_000_000_000L : Math.round(Math.pow(10, 10 - fraction.length()));
            return java.time.Duration.ofNanos(nanos);
        }

        /** Whether an instant, cut to the precision shown, is the stated one. */
        public boolean covers(Instant instant) {
            return !instant.isBefore(start) && instant.isBefore(start.plus(length));
        }
    }
}
