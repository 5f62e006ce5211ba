package io.daybreak.landing.lane;

import io.daybreak.landing.decode.LineDecoder;
import io.daybreak.landing.decode.RejectReason;
import java.util.EnumMap;
import java.util.Map;

/** What one lane has read of one input. */
final class LaneInput {
    private final String name;
    private final LineDecoder decoder;
    private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
    private long rows;
    private long otherDays;

    LaneInput(String name, LineDecoder decoder) {
        this.name = name;
        this.decoder = decoder;
    }

    String name() {
        return name;
    }

    LineDecoder decoder() {
        return decoder;
    }

    void countRow() {
        rows++;
    }

    void countOtherDay() {
        otherDays++;
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

    Map<RejectReason, Long> rejected() {
        return rejected;
    }
}
