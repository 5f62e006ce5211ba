package io.daybreak.briefing.draft;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers, times and names as a language writes them, in the team's zone. */
public final class Figures {
    /** UCUM writes what is counted in braces, {request}/s; people do not. Alone it is no unit. */
    private static final Pattern ANNOTATION = Pattern.compile("^\\{[^}]*}$|\\{([^}]*)}");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** As ISO 8601-1 has it. */
    private static final String END_OF_DAY = "24:00";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Map<String, String> UNITS = Map.of(
            "By", "B", "kBy", "kB", "MBy", "MB", "GBy", "GB", "KiBy", "KiB", "MiBy", "MiB", "GiBy", "GiB", "1", "");

    private final Language language;
    private final Day day;

    public Figures(Language language, Day day) {
        this.language = language;
        this.day = day;
    }

    public String say(Arg arg) {
        return switch (arg) {
            case Arg.Count count -> number(count.number());
            case Arg.Roughly roughly -> roughly(roughly.number());
            case Arg.Quantity quantity -> quantity(quantity);
            case Arg.Window window -> window(window.from(), window.to());
            case Arg.Date date -> date(date.date());
            case Arg.Names names -> String.join(" ", names.names());
            case Arg.Word word -> word.word();
        };
    }

    /** With separators: 1,204. */
    public String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private String roughly(BigDecimal number) {
        if (number.compareTo(MILLION) < 0) {
            return number(number);
        }
        return switch (language) {
            case EN -> scaled(number, 6, 1) + "M";
            case KO -> scaled(number, 4, 0) + "만";
        };
    }

    private String scaled(BigDecimal number, int zeros, int decimals) {
        return number(number.scaleByPowerOfTen(-zeros).setScale(decimals, RoundingMode.HALF_UP));
    }

    private String quantity(Arg.Quantity quantity) {
        String unit = ANNOTATION
                .matcher(UNITS.getOrDefault(quantity.unit(), quantity.unit()))
                .replaceAll("$1");
        return number(quantity.number()) + (unit.isEmpty() ? "" : unit.equals("%") ? "%" : " " + unit);
    }

    /** Fri 20 Nov 2026. */
    public String date(LocalDate date) {
        return switch (language) {
            case EN ->
                DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).format(date);
            case KO ->
                DateTimeFormatter.ofPattern("uuuu년 M월 d일(EEE)", Locale.KOREAN).format(date);
        };
    }

    /** The date of a subject line, without its year. */
    public String shortDate(LocalDate date) {
        return switch (language) {
            case EN -> DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).format(date);
            case KO -> DateTimeFormatter.ofPattern("M월 d일(EEE)", Locale.KOREAN).format(date);
        };
    }

    /** 14:02; the end of the day is 24:00 of the day, and not 00:00. */
    public String clock(Instant time) {
        return time.equals(day.end()) ? END_OF_DAY : CLOCK.format(time.atZone(day.zone()));
    }

    /** 14:02 to 14:37, with the date where it is another than the day's. */
    public String window(Instant from, Instant to) {
        String start = moment(from.atZone(day.zone()), day.date());
        LocalDate first = from.atZone(day.zone()).toLocalDate();
        String end = to.equals(new Day(first, day.zone()).end()) ? END_OF_DAY : moment(to.atZone(day.zone()), first);
        return switch (language) {
            case EN -> "between " + start + " and " + end;
            case KO -> start + "~" + end;
        };
    }

    private String moment(ZonedDateTime time, LocalDate understood) {
        String clock = CLOCK.format(time);
        if (time.toLocalDate().equals(understood)) {
            return clock;
        }
        return switch (language) {
            case EN -> DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(time) + " " + clock;
            case KO -> DateTimeFormatter.ofPattern("M월 d일", Locale.KOREAN).format(time) + " " + clock;
        };
    }
}
