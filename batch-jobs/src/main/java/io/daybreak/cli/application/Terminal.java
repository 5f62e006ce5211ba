package io.daybreak.cli.application;

import java.io.IOException;

/** Whether a person sees what this process writes. {@link System#console} tells of standard input and output together. */
public final class Terminal {
    private static final int OUTPUT = 1;
    private static final int ERROR = 2;

    private Terminal() {}

    public static boolean showsOutput() {
        return shows(OUTPUT);
    }

    static boolean showsError() {
        return shows(ERROR);
    }

    private static boolean shows(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
