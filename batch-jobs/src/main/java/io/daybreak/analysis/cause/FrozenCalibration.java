package io.daybreak.analysis.cause;

import io.daybreak.features.cause.Calibration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The calibration that {@code evaluate scorecard --fit} wrote: {@code sql/root_causes/calibration.properties}. */
public final class FrozenCalibration {
    private static final String RESOURCE = "sql/root_causes/calibration.properties";

    private FrozenCalibration() {}

    public static Calibration read() {
        var properties = new Properties();
        try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        return new Calibration(
                number(properties, "intercept"), number(properties, "slope"), number(properties, "strength"));
    }

    /** The file's text, with where it comes from. */
    public static String text(Calibration calibration, int cases) {
        return String.format(
                Locale.ROOT,
                "# Fitted by evaluate scorecard --fit on %d rankings.%nintercept = %.4f%nslope = %.4f%nstrength = %.4f%n",
                cases,
                calibration.intercept(),
                calibration.slope(),
                calibration.strength());
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(properties.getProperty(key));
    }
}
