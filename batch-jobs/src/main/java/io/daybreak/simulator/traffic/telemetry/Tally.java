package io.daybreak.simulator.traffic.telemetry;

import java.util.Arrays;

/** What an instance counts of its requests between two reports, and of its calls to one callee. */
final class Tally {
    private float[] millis = new float[8];
    private int count;
    int clientErrors;
    int serverErrors;

    void add(long micros, int status) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = micros / 1000f;
        if (status >= 500) {
            serverErrors++;
        } else if (status >= 400) {
            clientErrors++;
        }
    }

    void addAll(Tally other) {
        for (int i = 0; i < other.count; i++) {
            add((long) (other.millis[i] * 1000), 200);
        }
        clientErrors += other.clientErrors;
        serverErrors += other.serverErrors;
    }

    int count() {
        return count;
    }

    /** Nearest rank, in milliseconds; the tally must not be empty. */
    double quantile(double share) {
        Arrays.sort(millis, 0, count);
        return millis[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)];
    }
}
