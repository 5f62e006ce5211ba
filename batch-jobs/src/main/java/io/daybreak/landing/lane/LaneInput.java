package io.daybreak.landing.lane;

import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.decode.Decoder;
import java.util.EnumMap;
import java.util.Map;

/** What one lane has read of one input. */
final class LaneInput {
    private final String name;
    private final Decoder decoder;
    private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
    private long rows;
    private long otherDays;
    private long continued;
    private long laterDays;

    LaneInput(String name, Decoder decoder) {
        this.name = name;
        this.decoder = decoder;
    }

    String name() {
        return name;
    }

    Decoder decoder() {
        return decoder;
    }

    void countRow() {
        rows++;
    }

    void countOtherDay(boolean later) {
        otherDays++;
        laterDays += later ? 1 : 0;
    }

    /** @param lines that go on with the event of a line before */
    void countContinued(long lines) {
        continued += lines;
    }

    void countReject(RejectReason reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    long rows() {
        return rows;
    }

    long otherDays() {
        return otherDays;
    }

    long continued() {
        return continued;
    }

    long laterDays() {
        return laterDays;
    }

    Map<RejectReason, Long> rejected() {
        return rejected;
    }
}
