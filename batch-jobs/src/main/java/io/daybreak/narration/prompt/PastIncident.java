package io.daybreak.narration.prompt;

/**
 * An earlier incident of the same kind: of the same fingerprint, or led by the same service.
 *
 * @param incident the one of today that it is like
 * @param day ISO date
 * @param cause service of its first candidate; empty: none was found
 */
public record PastIncident(String incident, String day, String severity, String state, String services, String cause) {}
