package io.daybreak.simulator.shop;

/**
 * What an endpoint asks of another service.
 *
 * @param operation callee and endpoint, as spans name it
 * @param probability that one request of the caller makes the call
 * @param timeoutMs how long the caller waits for one attempt
 * @param retries further attempts after a failed one
 */
public record Call(
        int index,
        int caller,
        int callee,
        String operation,
        double probability,
        double timeoutMs,
        int retries,
        Weight weight) {

    /** What a call means to its caller. */
    public enum Weight {
        /** Without it the caller fails. */
        CRITICAL,
        /** Without it the caller answers with less. */
        OPTIONAL,
        /** The caller neither waits for it nor learns how it went. */
        ASYNC
    }
}
