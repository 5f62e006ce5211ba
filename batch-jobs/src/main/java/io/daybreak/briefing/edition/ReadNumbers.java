package io.daybreak.briefing.edition;

import io.daybreak.briefing.edition.PrintedText.Number;
import io.daybreak.briefing.finding.TableRead;
import io.daybreak.features.Day;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers that a read of tables gives: its cells, how many rows it has, in all or with a value in a column, how many values a column
 * has, and the sum of a column.
 */
final class ReadNumbers {
    /** That figures are printed with at least. */
    private static final int DIGITS = 3;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final Day day;
    private final List<BigDecimal> amounts;
    private final Set<String> times = new HashSet<>();
    private final String names;

    ReadNumbers(TableRead read, Day day) {
        this.day = day;
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<List<String>, Integer> counts = new HashMap<>();
        StringBuilder texts = new StringBuilder();
        for (Map<String, String> row : read.rows()) {
            row.forEach((column, cell) -> {
                counts.merge(List.of(column, cell), 1, Integer::sum);
                if (AMOUNT.matcher(cell).matches()) {
                    sums.merge(column, new BigDecimal(cell), BigDecimal::add);
                } else if (TIME.matcher(cell).matches()) {
                    times.addAll(shown(cell));
                }
                if (DATE.matcher(cell).matches()) {
                    times.add(cell);
                }
                texts.append(cell).append('\n');
            });
        }
        names = texts.toString();
        amounts = Stream.of(
                        read.rows().stream()
                                .flatMap(row -> row.values().stream())
                                .filter(cell -> AMOUNT.matcher(cell).matches())
                                .map(BigDecimal::new),
                        sums.values().stream(),
                        counts.values().stream().map(BigDecimal::valueOf),
                        distinct(counts.keySet()),
                        Stream.of(BigDecimal.valueOf(read.rows().size())))
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    private static Stream<BigDecimal> distinct(Collection<List<String>> cells) {
        Map<String, Integer> values = new HashMap<>();
        cells.forEach(cell -> values.merge(cell.getFirst(), 1, Integer::sum));
        return values.values().stream().map(BigDecimal::valueOf);
    }

    /** Every way in which pages write a time or its date. */
    private Set<String> shown(String cell) {
        Instant time =
                LocalDateTime.parse(cell.replace(' ', 'T').replace("Z", "")).toInstant(ZoneOffset.UTC);
        ZonedDateTime there = time.atZone(day.zone());
        Set<String> shown = new HashSet<>(dates(there));
        shown.add(String.format(Locale.ROOT, "%02d:%02d", there.getHour(), there.getMinute()));
        if (there.toLocalTime().toSecondOfDay() == 0) {
            shown.add("24:00");
        }
        return shown;
    }

    static Set<String> dates(ZonedDateTime there) {
        String english = there.getDayOfMonth() + " " + there.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        String korean = there.getMonthValue() + "월 " + there.getDayOfMonth() + "일";
        return Set.of(
                there.toLocalDate().toString(),
                english,
                english + " " + there.getYear(),
                korean,
                there.getYear() + "년 " + korean);
    }

    boolean carries(Number number) {
        if (times.contains(number.text())) {
            return true;
        }
        String plain = number.text().replace(",", "");
        if (number.isName()) {
            return Pattern.compile("(?<!\\d)" + Pattern.quote(number.text()) + "(?!\\d)")
                    .matcher(names)
                    .find();
        }
        return AMOUNT.matcher(plain).matches() && carries(new BigDecimal(plain));
    }

    /** Pages round to three digits, so a smaller whole number is that number and no other one rounded. */
    private boolean carries(BigDecimal number) {
        int scale = number.scale() > 0 ? number.scale() : Math.max(0, DIGITS - number.precision());
        return amounts.stream()
                .anyMatch(one -> one.setScale(scale, RoundingMode.HALF_UP).compareTo(number) == 0);
    }
}
