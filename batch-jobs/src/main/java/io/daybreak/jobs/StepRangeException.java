package io.daybreak.jobs;

/** The steps asked for do not exist, or not in this order. */
public final class StepRangeException extends RuntimeException {
    StepRangeException(String message) {
        super(message);
    }
}
