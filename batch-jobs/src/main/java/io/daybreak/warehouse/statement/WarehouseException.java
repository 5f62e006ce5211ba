package io.daybreak.warehouse.statement;

import org.springframework.dao.NonTransientDataAccessException;

/** The warehouse could not do something; the message says what, why and what to do. */
public final class WarehouseException extends NonTransientDataAccessException {
    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }

    public WarehouseException(String message) {
        super(message);
    }
}
