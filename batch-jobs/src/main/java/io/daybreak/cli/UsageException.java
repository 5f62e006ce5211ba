package io.daybreak.cli;

/** The command was called with something that it cannot use. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
