package io.daybreak.jobs;

/** A step of a day failed; what was finished before it stays, and the next run of the day goes on from there. */
public final class StepFailedException extends RuntimeException {
    private final String step;

    public StepFailedException(String step, String table, String day, Throwable cause) {
        super(
                "Cannot finish step " + step + " of " + day + " (it writes " + table + "): " + cause.getMessage()
                        + "; mend it and run the day again, it goes on from this step",
                cause);
        this.step = step;
    }

    /** Its name. */
    public String step() {
        return step;
    }
}
