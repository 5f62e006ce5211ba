package io.daybreak.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Several windows as parameters: their bounds, and the time that holds them all. */
final class Windows {

    /** From, until. */
    record Bounds(Instant from, Instant to) {}

    private Windows() {}

    static Map<String, Object> parameters(List<Bounds> windows) {
        Instant first =
                windows.stream().map(Bounds::from).min(Instant::compareTo).orElseThrow();
        Instant last = windows.stream().map(Bounds::to).max(Instant::compareTo).orElseThrow();
        Map<String, Object> all = MeasureParameters.window(first, last);
        all.put("starts", windows.stream().map(one -> nanos(one.from())).toList());
        all.put("ends", windows.stream().map(one -> nanos(one.to())).toList());
        all.put(
                "bounds",
                windows.stream()
                        .flatMap(one -> Stream.of(one.from(), one.to()))
                        .map(Windows::nanos)
                        .sorted()
                        .distinct()
                        .toList());
        return all;
    }

    /** Nanoseconds since 1970, as {@code toUnixTimestamp64Nano} counts them. */
    private static Long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
