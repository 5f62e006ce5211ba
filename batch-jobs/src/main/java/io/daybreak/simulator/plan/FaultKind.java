package io.daybreak.simulator.plan;

import java.util.Locale;

/** What can break. The lower-case name stands in {@code truth.json}. */
public enum FaultKind {
    /** Another process takes most of the processor of a service's instances. */
    CPU,
    /** Memory grows until the kernel kills the instance, which starts again and leaks on. */
    MEMORY_LEAK,
    /** A database, cache or third party that sends nothing itself answers slowly. */
    SLOW_DEPENDENCY,
    /** Packets between one caller and one callee are late. */
    NETWORK_DELAY,
    /** A new version throws on one of its endpoints, until it is rolled back. */
    CODE_DEFECT,
    /** A volume fills up; then writes fail. */
    DISK_FULL,
    /** A few addresses try stolen passwords at the login. */
    CREDENTIAL_STUFFING,
    /** All instances of a service hang or are gone, and send nothing. */
    SILENCE,
    /** Worker threads are lost one by one, while the processor idles. */
    THREAD_LEAK,
    /** A configuration change cuts the time a caller waits for its callee. */
    BAD_CONFIG;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the kinds there are */
    public static FaultKind of(String label) {
        for (FaultKind kind : values()) {
            if (kind.label().equals(label.strip().toLowerCase(Locale.ROOT).replace('-', '_'))) {
                return kind;
            }
        }
        StringBuilder known = new StringBuilder();
        for (FaultKind kind : values()) {
            known.append(known.isEmpty() ? "" : ", ").append(kind.label());
        }
        throw new IllegalArgumentException("Cannot simulate: fault " + label + "; give some of " + known);
    }
}
