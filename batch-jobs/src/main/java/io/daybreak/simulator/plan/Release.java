package io.daybreak.simulator.plan;

/**
 * A version that replaces a service's instances one by one.
 *
 * @param service by its index
 * @param start first second of the roll-out, since 1970
 * @param spacing seconds from one instance to the next
 * @param number of the release in the service's history
 * @param fault index of the fault that the version carries; -1 for a sound one
 * @param text what the change says of itself
 */
public record Release(int service, long start, int spacing, int number, int fault, String text) {

    public String version() {
        return versionOf(number);
    }

    /** {@code v2.14.3}: the release's number in a shape that people use. */
    public static String versionOf(int number) {
        return "v" + (2 + number / 400) + "." + number / 8 % 50 + "." + number % 8;
    }
}
