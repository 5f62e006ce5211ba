package io.daybreak.warehouse.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded engine did not start; the message names its log. */
public final class EngineException extends RuntimeException {
    public EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public EngineException(String message) {
        this(message, null);
    }
}
