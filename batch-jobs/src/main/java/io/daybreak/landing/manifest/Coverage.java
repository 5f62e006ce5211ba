package io.daybreak.landing.manifest;

import io.daybreak.features.Day;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceSettings;
import io.daybreak.source.Sources;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source delivered of one kind for a day, and whether the day can do without.
 *
 * @param source by name
 * @param kind of records
 * @param expected whether the source delivered it on any day; while it never delivered anything, whether it is a steady kind
 * @param required by the settings, or by what the source delivered before
 * @param delivery in one word
 * @param rows of the day
 * @param rejected lines that are no records
 * @param otherDays rows of other days in the same inputs
 * @param first the earliest time of a row
 * @param last the latest
 * @param remarks what is wrong with the inputs, for people
 */
public record Coverage(
        String source,
        RecordKind kind,
        boolean expected,
        boolean required,
        Delivery delivery,
        long rows,
        long rejected,
        long otherDays,
        @Nullable Instant first,
        @Nullable Instant last,
        List<String> remarks) {

    /** Every kind of every source, from the landings of a day. */
    public static List<Coverage> of(Sources sources, LandingFolder landings, Day day) {
        return sources.all().stream()
                .flatMap(source -> of(source.settings(), source.kinds(), landings, day).stream())
                .toList();
    }

    /** Whether the day lacks it: required, and nothing of it is there. Without it the day is unknown. */
    public boolean isLacking() {
        return required
                && switch (delivery) {
                    case WHOLE, PARTIAL -> false;
                    case EMPTY -> kind.steady();
                    case BROKEN, MISSING, NOT_LANDED -> true;
                };
    }

    private static List<Coverage> of(SourceSettings source, Set<RecordKind> kinds, LandingFolder landings, Day day) {
        Set<RecordKind> ever = EnumSet.noneOf(RecordKind.class);
        for (RecordKind kind : kinds) {
            if (landings.everDelivered(source.name(), kind, day.date())) {
                ever.add(kind);
            }
        }
        return kinds.stream()
                // A required source that never delivered anything cannot be told from one that is not there.
                .map(kind -> of(source, landings, day, kind, ever.isEmpty() ? kind.steady() : ever.contains(kind)))
                .toList();
    }

    private static Coverage of(
            SourceSettings source, LandingFolder landings, Day day, RecordKind kind, boolean expected) {
        Landing landing = landings.read(source.name(), kind, day.date());
        return new Coverage(
                source.name(),
                kind,
                expected,
                source.requires(kind, expected),
                landing.delivery(),
                landing.rows(),
                landing.rejectedLines(),
                landing.rowsOfOtherDays(),
                landing.first(),
                landing.last(),
                landing.remarks());
    }
}
