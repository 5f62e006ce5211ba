package io.daybreak.source;

import io.daybreak.features.Day;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A place telemetry is read from. It only says what lies ready; decoding, checking and keeping are the landing's. */
public interface Source {
    SourceSettings settings();

    /** What it can deliver. */
    default Set<RecordKind> kinds() {
        return EnumSet.allOf(RecordKind.class);
    }

    /**
     * What may hold records of a day, in an order that is the same every time. Inputs may hold other days too.
     *
     * @throws IOException if the source cannot be asked at all; an absent input is just not listed
     */
    List<SourceInput> inputs(Day day) throws IOException;
}
