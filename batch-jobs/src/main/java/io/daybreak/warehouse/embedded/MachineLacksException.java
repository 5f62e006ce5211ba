package io.daybreak.warehouse.embedded;

import org.jspecify.annotations.Nullable;

/** This machine lacks something that the embedded engine needs; the message says what to do. The command line ends with 3. */
public final class MachineLacksException extends RuntimeException {
    public MachineLacksException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public MachineLacksException(String message) {
        this(message, null);
    }
}
