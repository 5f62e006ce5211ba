package io.daybreak.grounding.claim;

import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.MalformedClaim;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.MeasureRules;
import io.daybreak.grounding.measure.Rows;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One checkable assertion of a statement; docs/claims.md says when each holds. */
public sealed interface Claim {

    /** The word of the contract, as in {@code "type":"value"}. */
    default String type() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The measures it rests on, in the order of the claim's fields. */
    List<Measure> measures();

    /**
     * The measure, rounded to the decimals shown, equals the value; or is bounded by it.
     *
     * @param unit UCUM; null: the data's own
     */
    record Value(
            Measure measure, Op op, Stated value, @Nullable String unit) implements Claim {
        public Value {
            boolean time = value instanceof Stated.Time;
            if (time != measure.aggregate().isTime()) {
                throw new MalformedClaim(measure.aggregate().word() + " is a " + (time ? "number" : "time")
                        + ", the value stated a " + (time ? "time" : "number"));
            }
            if (time && (op == Op.ABOUT || unit != null)) {
                throw new MalformedClaim("a time takes no unit and no '~'");
            }
        }

        @Override
        public List<Measure> measures() {
            return List.of(measure);
        }
    }

    /**
     * Two measures against each other.
     *
     * @param value null where {@code as} is direction, else not
     */
    record Compare(Measure left, Measure right, As as, Op op, Stated.@Nullable Number value) implements Claim {
        /** What is made of the two. */
        public enum As {
            /** left / right */
            RATIO,
            /** (left / right - 1) x 100, signed */
            PERCENT,
            /** left - right, in left's unit */
            DIFFERENCE,
            /** left above or below right */
            DIRECTION;

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /** Left above or below right. */
        public static Compare direction(Measure left, Measure right, Op op) {
            return new Compare(left, right, As.DIRECTION, op, null);
        }

        public Compare {
            if (as == As.DIRECTION && (value != null || (op != Op.MORE && op != Op.LESS))) {
                throw new MalformedClaim("a direction has op '>' or '<' and no value");
            }
            if (as != As.DIRECTION && value == null) {
                throw new MalformedClaim("a " + as.word() + " needs a value");
            }
            if (left.aggregate().isTime() || right.aggregate().isTime()) {
                throw new MalformedClaim("times are compared by a claim of type order");
            }
        }

        @Override
        public List<Measure> measures() {
            return List.of(left, right);
        }
    }

    /** 100 x part / whole, in %. */
    record Share(Measure part, Measure whole, Stated.Number value) implements Claim {
        public Share {
            if (part.aggregate().isTime() || whole.aggregate().isTime()) {
                throw new MalformedClaim("a time has no share");
            }
        }

        @Override
        public List<Measure> measures() {
            return List.of(part, whole);
        }
    }

    /**
     * The entity's place among all entities with rows; no other may equal it.
     *
     * @param by the column that tells entities apart; not one of the measure's equalities
     * @param entity its value in that column
     * @param place from 1
     * @param descending whether the largest is first
     */
    record Rank(Measure measure, Column by, String entity, int place, boolean descending) implements Claim {
        public Rank {
            if (place < 1) {
                throw new MalformedClaim("place " + place + " is below 1");
            }
            if (!measure.of().has(by) || by.type() != Column.Type.TEXT) {
                throw new MalformedClaim(measure.of().word() + " cannot be ranked by '" + by.word() + "'");
            }
            if (measure.where().containsKey(by)) {
                throw new MalformedClaim("a ranking by " + by.word() + " cannot ask for one " + by.word() + " alone");
            }
        }

        @Override
        public List<Measure> measures() {
            return List.of(measure);
        }
    }

    /** The first time lies strictly before the second. */
    record Order(Measure earlier, Measure later) implements Claim {
        public Order {
            if (!earlier.aggregate().isTime() || !later.aggregate().isTime()) {
                throw new MalformedClaim("an order needs first_time or last_time on both sides");
            }
        }

        @Override
        public List<Measure> measures() {
            return List.of(earlier, later);
        }
    }

    /** No row matches, though some could have. */
    record Absent(Measure measure) implements Claim {
        @Override
        public List<Measure> measures() {
            return List.of(measure);
        }
    }

    /** The text stands letter for letter in the body of a matching log row. */
    record Quote(String text, SortedMap<Column, String> where, Instant from, Instant to) implements Claim {
        public Quote {
            where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
            if (text.isEmpty()) {
                throw new MalformedClaim("an empty quote");
            }
            MeasureRules.check(Rows.LOGS, Aggregate.COUNT, null, null, where, from, to);
        }

        /** The count of the rows that may hold the text. */
        @Override
        public List<Measure> measures() {
            return List.of(Measure.of(Rows.LOGS, Aggregate.COUNT, null, where, from, to));
        }
    }

    /** The ranking of an incident's root causes has the service at the place. */
    record Cause(String incident, String service, int place) implements Claim {
        public Cause {
            if (place < 1) {
                throw new MalformedClaim("place " + place + " is below 1");
            }
        }

        @Override
        public List<Measure> measures() {
            return List.of();
        }
    }

    /** The life-cycle row of an incident has the state: new, regressed, escalating, ongoing, resolved or suppressed. */
    record State(String incident, String state) implements Claim {
        @Override
        public List<Measure> measures() {
            return List.of();
        }
    }
}
