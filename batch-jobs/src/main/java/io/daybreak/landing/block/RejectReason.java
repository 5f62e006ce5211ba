package io.daybreak.landing.block;

/** Why a line is not a record. */
public enum RejectReason {
    BLANK("blank line"),
    TOO_LONG("line over 1 MiB"),
    CUT("cut off by the end of a damaged file"),
    NUL("NUL byte"),
    NOT_UTF_8("not UTF-8"),
    MALFORMED_JSON("malformed JSON"),
    MALFORMED_CSV("quote without its end"),
    WRONG_FIELD_COUNT("wrong number of fields"),
    MISSING_TIME("missing time"),
    UNREADABLE_TIME("unreadable time"),
    TIME_WITHOUT_ZONE("time without a zone"),
    TIME_OUT_OF_RANGE("time before 1990 or after 2100"),
    MISSING_SERVICE("missing service"),
    MISSING_NAME("missing metric name"),
    MISSING_NUMBER("missing number"),
    UNREADABLE_NUMBER("unreadable number"),
    NON_FINITE_NUMBER("number that is not finite"),
    NEGATIVE_DURATION("negative duration");

    private final String text;

    RejectReason(String text) {
        this.text = text;
    }

    /** As {@code rejected_records.reason} has it. */
    public String text() {
        return text;
    }
}
