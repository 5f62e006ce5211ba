package io.daybreak.simulator.text;

import java.time.LocalDate;

/** Writes times, given as microseconds since 1970, in UTC; remembers the date it wrote last. */
public final class TimeText {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final long DAY = 86_400_000_000L;

    private long day = Long.MIN_VALUE;
    private int year;
    private int month;
    private int dayOfMonth;

    /** {@code 2026-11-20T14:02:11.123Z}. */
    public void iso(TextBuffer out, long micros) {
        date(out, micros, '-', 'T');
        clock(out, micros).add('.').padded(micros / 1000 % 1000, 3).add('Z');
    }

    /** {@code 2026-11-20T14:02:11.123456Z}. */
    public void isoMicros(TextBuffer out, long micros) {
        date(out, micros, '-', 'T');
        clock(out, micros).add('.').padded(micros % 1_000_000, 6).add('Z');
    }

    /** {@code 2026-11-20 14:02:11,123}. */
    public void comma(TextBuffer out, long micros) {
        date(out, micros, '-', ' ');
        clock(out, micros).add(',').padded(micros / 1000 % 1000, 3);
    }

    /** {@code 2026/11/20 14:02:11}. */
    public void slashes(TextBuffer out, long micros) {
        date(out, micros, '/', ' ');
        clock(out, micros);
    }

    /** {@code 20/Nov/2026:14:02:11 +0000}. */
    public void common(TextBuffer out, long micros) {
        look(micros);
        out.padded(dayOfMonth, 2)
                .add('/')
                .add(MONTHS[month - 1])
                .add('/')
                .padded(year, 4)
                .add(':');
        clock(out, micros).add(" +0000");
    }

    /** {@code 1120 14:02:11.123456}, as klog has it: without a year. */
    public void klog(TextBuffer out, long micros) {
        look(micros);
        out.padded(month, 2).padded(dayOfMonth, 2).add(' ');
        clock(out, micros).add('.').padded(micros % 1_000_000, 6);
    }

    private void date(TextBuffer out, long micros, char between, char after) {
        look(micros);
        out.padded(year, 4)
                .add(between)
                .padded(month, 2)
                .add(between)
                .padded(dayOfMonth, 2)
                .add(after);
    }

    private static TextBuffer clock(TextBuffer out, long micros) {
        long seconds = Math.floorMod(micros, DAY) / 1_000_000;
        return out.padded(seconds / 3600, 2)
                .add(':')
                .padded(seconds / 60 % 60, 2)
                .add(':')
                .padded(seconds % 60, 2);
    }

    private void look(long micros) {
        long wanted = Math.floorDiv(micros, DAY);
        if (wanted != day) {
            LocalDate date = LocalDate.ofEpochDay(wanted);
            day = wanted;
            year = date.getYear();
            month = date.getMonthValue();
            dayOfMonth = date.getDayOfMonth();
        }
    }
}
