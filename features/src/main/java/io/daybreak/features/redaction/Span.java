package io.daybreak.features.redaction;

/**
 * Where something sensitive stands.
 *
 * @param start inclusive
 * @param end exclusive
 * @param what its type
 */
record Span(int start, int end, Sensitive what) {}
