package io.daybreak.landing.manifest;

/** What a source delivered of one kind for a day. */
public enum Delivery {
    /** All there is to read was read. */
    WHOLE,
    /** There are rows, but an input is damaged or broken, or lines of it were rejected as cut. */
    PARTIAL,
    /** Inputs are there and sound, but hold nothing of the day. */
    EMPTY,
    /** Inputs are there, and none can be read. */
    BROKEN,
    /** There is no input. */
    MISSING,
    /** Not landed yet, or not all of its parts. */
    NOT_LANDED
}
