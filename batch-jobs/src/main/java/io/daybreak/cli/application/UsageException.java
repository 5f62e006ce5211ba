package io.daybreak.cli.application;

/** The command was called with something that it cannot use. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
