package io.daybreak.cli.application;

/** The command was called with something that it cannot use. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
