package io.daybreak.analysis.feature;

import io.daybreak.features.Day;
import io.daybreak.landing.manifest.Coverage;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code quality_checks}. */
record QualityRow(
        LocalDate day,
        String source,
        String kind,
        String check,
        String level,
        double value,
        double expected,
        Instant start,
        Instant end,
        String detail) {

    /** Whether a source delivered a kind: 1 wholly, 0.5 in part, 0 not at all. */
    static QualityRow presence(Day day, Coverage coverage) {
        return new QualityRow(
                day.date(),
                coverage.source(),
                coverage.kind().key(),
                "presence",
                level(coverage),
                delivered(coverage),
                coverage.expected() ? 1 : 0,
                day.start(),
                day.end(),
                detail(coverage));
    }

    private static String level(Coverage coverage) {
        if (coverage.isLacking()) {
            return "fail";
        }
        return switch (coverage.delivery()) {
            case WHOLE -> "ok";
            case PARTIAL, BROKEN -> "warn";
            case EMPTY -> coverage.expected() && coverage.kind().steady() ? "warn" : "ok";
            case MISSING, NOT_LANDED -> coverage.expected() ? "warn" : "ok";
        };
    }

    private static double delivered(Coverage coverage) {
        return switch (coverage.delivery()) {
            case WHOLE -> 1;
            case PARTIAL -> 0.5;
            case EMPTY, BROKEN, MISSING, NOT_LANDED -> 0;
        };
    }

    private static String detail(Coverage coverage) {
        String subject = "The " + coverage.kind().key() + " of " + coverage.source();
        String state = switch (coverage.delivery()) {
            case WHOLE -> " are there";
            case PARTIAL -> " are there in part";
            case EMPTY -> " hold nothing of this day";
            case BROKEN -> " cannot be read";
            case MISSING -> coverage.expected() ? " are missing" : " were never delivered";
            case NOT_LANDED -> " have not been landed";
        };
        String remarks = String.join("; ", coverage.remarks());
        return subject + state + (remarks.isEmpty() ? "" : ": " + remarks);
    }
}
