package io.daybreak.cli.application;

import java.util.function.Supplier;

/** The command was called with something that it cannot use. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }

    /** @return what was made of arguments; those of which it cannot be made are bad usage */
    public static <T> T unless(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
