package io.daybreak.simulator.shop;

/**
 * What a scale means: rows grow in proportion to it, by finer and more metrics, more instances, more traffic and higher sampling.
 *
 * @param metricSeconds between two points of a fast series; slow ones have a fifth of the points
 * @param instances how many times as many instances as at scale 1
 * @param requestsPerSecond of visitors, mean over an ordinary day
 * @param logShare of requests that write lines below WARN
 * @param spanShare of requests that are traced
 */
public record Sizing(int metricSeconds, double instances, double requestsPerSecond, double logShare, double spanShare) {
    private static final double REQUESTS_PER_SECOND = 8;
    private static final double LOG_SHARE = 0.088;
    private static final double SPAN_SHARE = 0.028;

    public static Sizing of(double scale) {
        int seconds = scale < 0.15 ? 300 : scale < 0.6 ? 120 : scale < 4 ? 60 : scale < 12 ? 30 : 15;
        double instances = Math.max(1, scale * seconds / 60);
        double traffic = Math.min(scale, 0.4 + 0.6 * instances);
        double share = scale / traffic;
        return new Sizing(
                seconds,
                instances,
                REQUESTS_PER_SECOND * traffic,
                Math.min(1, LOG_SHARE * share),
                Math.min(1, SPAN_SHARE * share));
    }
}
