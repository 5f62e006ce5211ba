package io.daybreak.briefing.edition;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A small picture of one signal around an incident; the time of the incident is red. */
public final class SignalChart {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 170;
    private static final Color CALM = new Color(0x6e7781);
    private static final Color TROUBLE = new Color(0xcf222e);

    /** One slot's value. */
    public record Point(Instant slot, double value) {}

    private SignalChart() {}

    /** What the values are drawn in. */
    private record Axis(double divisor, String title) {
        static Axis of(String unit, double largest) {
            return switch (unit) {
                case "us" -> largest < 1e6 ? new Axis(1e3, "ms") : new Axis(1e6, "s");
                case "ms" -> largest < 1e3 ? new Axis(1, "ms") : new Axis(1e3, "s");
                case "By" -> new Axis(1e6, "MB");
                case "1" -> new Axis(1, "");
                default -> new Axis(1, unit);
            };
        }
    }

    /**
     * PNG; the same points give the same bytes.
     *
     * @param unit UCUM; durations are drawn in ms or s, bytes in MB
     */
    public static byte[] draw(List<Point> points, String unit, Instant from, Instant to, ZoneId zone) {
        Axis axis =
                Axis.of(unit, points.stream().mapToDouble(Point::value).max().orElse(0));
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .yAxisTitle(axis.title())
                .build();
        chart.getStyler()
                .setLegendVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartPadding(6);
        chart.getStyler()
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(new Color(0xeaeef2))
                .setXAxisTickMarkSpacingHint(90)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10))
                .setYAxisDecimalPattern("#,##0.##")
                .setAntiAlias(true);
        chart.setCustomXAxisTickLabelsFormatter(hour -> clock(hour, points, zone));
        add(chart, "before and after", points, axis, point -> !isIn(point, from, to), CALM);
        add(chart, "incident", points, axis, point -> isIn(point, from, to), TROUBLE);
        return png(chart);
    }

    private static boolean isIn(Point point, Instant from, Instant to) {
        return !point.slot().isBefore(from) && point.slot().isBefore(to);
    }

    /** Minutes since the first slot, as the clock shows them. */
    private static String clock(double minutes, List<Point> points, ZoneId zone) {
        return points.getFirst()
                .slot()
                .plusSeconds(Math.round(minutes * 60))
                .atZone(zone)
                .toLocalTime()
                .withSecond(0)
                .toString();
    }

    private static void add(
            XYChart chart,
            String name,
            List<Point> points,
            Axis axis,
            java.util.function.Predicate<Point> shown,
            Color color) {
        List<Double> minutes = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        Instant start = points.getFirst().slot();
        for (Point point : points) {
            minutes.add((point.slot().getEpochSecond() - start.getEpochSecond()) / 60.0);
            // A gap in the line, not a line across the gap.
            values.add(shown.test(point) ? point.value() / axis.divisor() : Double.NaN);
        }
        XYSeries series = chart.addSeries(name, minutes, values);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
        series.setLineWidth(1.5f);
    }

    private static byte[] png(XYChart chart) {
        try {
            BufferedImage image = BitmapEncoder.getBufferedImage(chart);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a chart", e);
        }
    }
}
