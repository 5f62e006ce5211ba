package io.daybreak.grounding.lie;

import io.daybreak.grounding.claim.Statement;

/**
 * A statement that is false, or that nothing carries, because of one change to a true one.
 *
 * @param kind what was changed: value, rounding, service, ...
 */
public record Lie(String kind, Statement statement) {}
