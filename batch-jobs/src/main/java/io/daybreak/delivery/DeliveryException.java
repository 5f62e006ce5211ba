package io.daybreak.delivery;

/** An edition could not be brought to its readers; its files are there, and delivering again tries again. */
public final class DeliveryException extends RuntimeException {
    DeliveryException(String message, Throwable cause) {
        super(message, cause);
    }
}
