package io.daybreak.settings;

import java.util.List;

/** The settings cannot be used; every problem that was found is named at once. */
public final class InvalidSettingsException extends RuntimeException {
    public InvalidSettingsException(List<String> problems) {
        super("Cannot use the settings:\n  " + String.join("\n  ", problems));
    }
}
