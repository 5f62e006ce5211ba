package io.daybreak.simulator.shop;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded random numbers; the same path of names gives the same numbers on every machine and in every order of work. */
public final class Chance {
    private static final int TABLE = 4096;
    private static final float[] NORMAL = normalQuantiles();
    private static final float[] EXPONENTIAL = exponentialQuantiles();

    private final SplittableRandom source;

    private Chance(long seed) {
        this.source = new SplittableRandom(seed);
    }

    /** A stream of its own for what the names say. */
    public static Chance of(long seed, Object... names) {
        long mixed = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        for (Object name : names) {
            String text = name.toString();
            for (int i = 0; i < text.length(); i++) {
                mixed = (mixed ^ text.charAt(i)) * 0x100000001B3L;
            }
            mixed ^= mixed >>> 29;
            mixed *= 0xBF58476D1CE4E5B9L;
        }
        return new Chance(mixed ^ (mixed >>> 32));
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return source.nextDouble();
    }

    public double between(double low, double high) {
        return low + (high - low) * source.nextDouble();
    }

    /** Uniform in [low, high]. */
    public int between(int low, int high) {
        return low + source.nextInt(high - low + 1);
    }

    public int below(int bound) {
        return source.nextInt(bound);
    }

    public long bits() {
        return source.nextLong();
    }

    public boolean happens(double probability) {
        return source.nextDouble() < probability;
    }

    public <T> T pick(List<T> of) {
        return of.get(source.nextInt(of.size()));
    }

    /** A standard normal number, cut at 3.8 deviations. */
    public double normal() {
        return NORMAL[source.nextInt(TABLE)];
    }

    /** Exponential with mean 1, cut at 9. */
    public double exponential() {
        return EXPONENTIAL[source.nextInt(TABLE)];
    }

    /** Poisson; by counting gaps while the mean is small, by a rounded normal above. */
    public int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > 40) {
            return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        double product = source.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= source.nextDouble();
            count++;
        }
        return count;
    }

    /** By bisection of the distribution; made once. */
    private static float[] normalQuantiles() {
        float[] table = new float[TABLE];
        for (int i = 0; i < TABLE; i++) {
            double p = (i + 0.5) / TABLE;
            double low = -6;
            double high = 6;
            for (int round = 0; round < 40; round++) {
                double middle = (low + high) / 2;
                if (normalDistribution(middle) < p) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            table[i] = (float) low;
        }
        return table;
    }

    /** Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
    private static double normalDistribution(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * poly;
        return x >= 0 ? 1 - tail : tail;
    }

    private static float[] exponentialQuantiles() {
        float[] table = new float[TABLE];
        for (int i = 0; i < TABLE; i++) {
            table[i] = (float) -StrictMath.log(1 - (i + 0.5) / TABLE);
        }
        return table;
    }

    /** Draws of a lognormal with mean 1, by table. */
    public static final class Spread {
        private final float[] table = new float[TABLE];

        public Spread(double sigma) {
            for (int i = 0; i < TABLE; i++) {
                table[i] = (float) StrictMath.exp(sigma * NORMAL[i] - sigma * sigma / 2);
            }
        }

        public double draw(Chance chance) {
            return table[chance.source.nextInt(TABLE)];
        }
    }
}
