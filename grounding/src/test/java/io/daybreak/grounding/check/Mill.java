package io.daybreak.grounding.check;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes statements that are true of random rows, in many phrasings, and the same made false by one mutation. The truth is
 * computed over lists, by {@link RowsInMemory}; nothing of the checker is used.
 */
final class Mill {
    static final List<String> SERVICES = List.of(
            "payment",
            "cart-service",
            "ts-order-service",
            "PGSQL Query_remote",
            "PetSearch_AWS::ECS::Fargate",
            "PetSearch_client",
            "frontend");
    private static final Map<String, String> METRICS = new TreeMap<>(Map.of(
            "CpuUsageRate(%)",
            "%",
            "MemoryUsage(Mi)",
            "MiBy",
            "CpuUsage(m)",
            "millicores",
            "latency.Average",
            "s",
            "NetworkReceiveBytes",
            "By",
            "PodWorkload(Ops)",
            "1/s",
            "requests.Sum",
            "1"));
    private static final List<String> OPERATIONS =
            List.of("hipstershop.Frontend/Recv.", "HTTP GET", "SELECT ts.orders");
    static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

    /** A statement, what was done to it, and whether it is still true. */
    record Made(Statement statement, String mutation, boolean isTrue) {}

    private record Phrase(String text, List<Claim> claims, Map<String, String> parts) {}

    private final RowsInMemory rows = new RowsInMemory();
    private final Random random;
    private int ids;

    Mill(long seed) {
        random = new Random(seed);
        for (int day = -1; day <= 0; day++) {
            for (String service : SERVICES) {
                fill(service, DAY.plusSeconds(86_400L * day + 36_000));
            }
        }
    }

    private void fill(String service, Instant start) {
        int factor = 1 + random.nextInt(6);
        for (int i = 0; i < 120; i++) {
            Instant time = start.plusSeconds(60L * i + random.nextInt(50));
            for (int k = random.nextInt(factor + 1); k > 0; k--) {
                rows.log(
                        time.plusMillis(k).toString(),
                        service,
                        random.nextInt(3) == 0 ? "INFO" : random.nextInt(4) == 0 ? "WARN" : "ERROR",
                        "request failed code=" + random.nextInt(50));
            }
            rows.span(
                    time.toString(),
                    service,
                    pick(OPERATIONS),
                    random.nextInt(5) == 0 ? "error" : "ok",
                    500 + random.nextInt(900_000));
            if (i % 5 == 0) {
                METRICS.forEach((metric, unit) -> rows.metric(
                        time.toString(), service, metric, unit, Math.round(random.nextDouble() * 10_000) / 100.0));
            }
        }
    }

    RowsInMemory rows() {
        return rows;
    }

    // ---- windows

    private record Span(Instant from, Instant to) {
        Span dayBefore() {
            return new Span(from.minusSeconds(86_400), to.minusSeconds(86_400));
        }
    }

    private Span span() {
        Instant from = DAY.plusSeconds(36_000 + 60L * random.nextInt(80));
        return new Span(from, from.plusSeconds(60L * (10 + random.nextInt(30))));
    }

    private String when(Span span, Language language, ZoneId zone) {
        String name = zone.getId().equals("Asia/Seoul") ? "KST" : "UTC";
        ZonedDateTime from = span.from().atZone(zone);
        ZonedDateTime to = span.to().atZone(zone);
        String a = clock(from, "HH:mm");
        String b = clock(to, "HH:mm");
        String iso = from.toLocalDate().toString();
        String long1 = clock(from, "d MMMM yyyy");
        String long2 = clock(from, "MMMM d, yyyy");
        String pm1 = clock(from, "h:mm a").toLowerCase(Locale.ROOT);
        String pm2 = clock(to, "h:mm a").toLowerCase(Locale.ROOT);
        String kdate = from.getYear() + "년 " + from.getMonthValue() + "월 " + from.getDayOfMonth() + "일";
        return switch (language) {
            case EN ->
                pick(List.of(
                        "between " + a + " and " + b + " " + name + " on " + iso,
                        "from " + a + " to " + b + " " + name + " on " + iso,
                        "between " + a + " and " + b + " " + name + " on " + long1,
                        "on " + iso + " between " + a + " and " + b + " " + name,
                        "on " + long2 + ", " + a + "–" + b + " " + name,
                        "between " + iso + "T" + a + "Z and " + iso + "T" + b + "Z",
                        "from " + iso + " " + a + " " + name + " until " + iso + " " + b + " " + name,
                        "from " + a + " " + name + " to " + b + " " + name,
                        "in the " + (span.to().getEpochSecond() - span.from().getEpochSecond()) / 60 + " minutes from "
                                + a + " " + name,
                        "between " + pm1 + " and " + pm2 + " " + name,
                        "between " + a + ":00 and " + b + ":00 " + name + " on " + iso,
                        "(" + iso + ", " + a + "-" + b + " " + name + ")"));
            case KO ->
                pick(List.of(
                        iso + " " + a + "부터 " + b + "까지(" + name + ")",
                        kdate + " " + a + "~" + b + " " + name,
                        kdate + " " + name + " " + a + "부터 " + b + "까지",
                        kdate + " " + a + "에서 " + b + " 사이(" + name + " 기준)에",
                        kdate + " " + hm(from) + "부터 " + hm(to) + "까지 " + name + " 기준으로",
                        kdate + "(" + name + ") " + a + "–" + b + " 동안",
                        name + " 기준 " + a + "~" + b + "에",
                        from.getMonthValue() + "월 " + from.getDayOfMonth() + "일 " + apm(from) + "부터 " + apm(to) + "까지("
                                + name + ")"));
        };
    }

    private static String hm(ZonedDateTime time) {
        return time.getHour() + "시" + (time.getMinute() == 0 ? "" : " " + time.getMinute() + "분");
    }

    private static String apm(ZonedDateTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return (time.getHour() < 12 ? "오전 " : "오후 ") + hour + "시"
                + (time.getMinute() == 0 ? "" : " " + time.getMinute() + "분");
    }

    private static String clock(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    // ---- measures

    private static Measure logs(String service, String severity, Span span) {
        Map<Column, String> where = new TreeMap<>();
        if (!service.isEmpty()) {
            where.put(Column.SERVICE, service);
        }
        if (!severity.isEmpty()) {
            where.put(Column.SEVERITY, severity);
        }
        return Measure.of(Rows.LOGS, Aggregate.COUNT, null, where, span.from(), span.to());
    }

    private BigDecimal value(Measure measure) {
        BigDecimal number = rows.measure(Set.of(measure)).get(measure).number();
        return number == null ? BigDecimal.valueOf(-1) : number;
    }

    // ---- statements

    List<Made> make(Language language) {
        for (int tries = 0; tries < 100; tries++) {
            Phrase phrase = phrase(language);
            if (phrase != null) {
                List<Made> made = new ArrayList<>();
                made.add(made(language, phrase.text(), phrase.claims(), "none", true));
                Made lie = lie(language, phrase);
                if (lie != null) {
                    made.add(lie);
                }
                return made;
            }
        }
        throw new IllegalStateException("nothing to say");
    }

    private Made made(Language language, String text, List<Claim> claims, String mutation, boolean isTrue) {
        return new Made(new Statement("g" + ids++, language, text, claims), mutation, isTrue);
    }

    private Phrase phrase(Language language) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> count(language);
            case 2 -> metric(language);
            case 3 -> percentile(language);
            case 4 -> compareServices(language);
            case 5 -> compareDays(language);
            case 6 -> percent(language);
            case 7 -> share(language);
            case 8 -> rank(language);
            case 9 -> absent(language);
            case 10 -> times(language);
            default -> two(language);
        };
    }

    private Phrase of(String template, List<Claim> claims, Map<String, String> parts) {
        String text = template;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = text.replace("{" + part.getKey() + "}", part.getValue());
        }
        return new Phrase(text, claims, new TreeMap<>(parts));
    }

    private Phrase count(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        boolean error = random.nextBoolean();
        Measure measure = logs(service, error ? "ERROR" : "WARN", span);
        BigDecimal value = value(measure);
        if (value.signum() == 0 || value.intValue() == 1) {
            return null;
        }
        Map<String, String> parts = parts(language, service, span);
        parts.put("N", number(value));
        parts.put("E", language == Language.EN ? error ? "errors" : "warnings" : error ? "오류" : "경고");
        Claim claim = new Claim.Value(measure, Op.EQUAL, new Stated.Number(value), null);
        return of(pick(language == Language.EN ? COUNT_EN : COUNT_KO), List.of(claim), parts);
    }

    private static final List<String> COUNT_EN = List.of(
            "{S} logged {N} {E} {W}.",
            "There were {N} {E} from {S} {W}.",
            "{W}, {S} logged {N} {E}.",
            "The number of {E} logged by {S} {W} was {N}.",
            "{S} produced {N} {E} {W}.",
            "In {S}, {N} {E} were logged {W}.",
            "A total of {N} {E} were logged by {S} {W}.",
            "{W} we counted {N} {E} in {S}.",
            "{S}: {N} {E} {W}.",
            "Service {S} had exactly {N} {E} {W}.",
            "`{S}` wrote {N} log lines with {E} {W}.");
    private static final List<String> COUNT_KO = List.of(
            "{W} {S}에서 {E} {N}건이 기록되었다.",
            "{W} {S}의 {E}는 {N}건이었다.",
            "{S}는 {W} {E} {N}건을 남겼다.",
            "{W} {S}에서 {E}가 {N}건 발생했습니다.",
            "{S}의 {E} 수는 {W} {N}건으로 집계되었다.",
            "{W} {S} 서비스의 {E} 로그는 모두 합쳐 {N}건입니다.",
            "{S}: {W} {E} {N}건.",
            "{W} `{S}`에서 총 {N}건의 {E}가 확인되었다.");

    private Phrase metric(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        String metric = pick(List.copyOf(METRICS.keySet()));
        Aggregate aggregate = pick(List.of(Aggregate.AVG, Aggregate.MAX, Aggregate.MIN));
        Measure measure =
                Measure.of(Rows.METRICS, aggregate, metric, Map.of(Column.SERVICE, service), span.from(), span.to());
        BigDecimal value = value(measure).setScale(1, RoundingMode.HALF_UP);
        if (value.signum() < 0) {
            return null;
        }
        Map<String, String> parts = parts(language, service, span);
        String unit = METRICS.get(metric);
        String said = switch (unit) {
            case "%" -> pick(List.of("%", " %", language == Language.EN ? " percent" : "퍼센트"));
            case "s" -> pick(List.of(" s", language == Language.EN ? " seconds" : "초"));
            case "MiBy" -> pick(List.of(" MiBy", " MiB"));
            case "By" -> language == Language.EN ? " bytes" : "바이트";
            case "1/s" -> language == Language.EN ? pick(List.of(" per second", "/s", " 1/s")) : "/s";
            case "1" -> "";
            default -> " " + unit;
        };
        parts.put("M", metric);
        parts.put("N", value.toPlainString() + said);
        Claim claim = new Claim.Value(measure, Op.EQUAL, new Stated.Number(value), null);
        List<String> templates = switch (aggregate) {
            case AVG ->
                language == Language.EN
                        ? List.of(
                                "{M} of {S} averaged {N} {W}.",
                                "On average, {M} of {S} was {N} {W}.",
                                "{S}'s mean {M} {W} was {N}.",
                                "The average {M} in {S} was {N} {W}.")
                        : List.of("{W} {S}의 {M} 평균은 {N}였다.", "{S}의 {M}은 {W} 평균 {N}이었다.", "{W} {S}의 평균 {M} 값은 {N}입니다.");
            case MAX ->
                language == Language.EN
                        ? List.of(
                                "{M} of {S} peaked at {N} {W}.",
                                "The highest {M} of {S} {W} was {N}.",
                                "{S}'s {M} reached a maximum of {N} {W}.",
                                "The maximum {M} of {S} was {N} {W}.")
                        : List.of(
                                "{W} {S}의 {M} 최댓값은 {N}였다.",
                                "{S}의 {M}은 {W} 최고 {N}를 기록했다.",
                                "{W} {S}의 {M}은 최대 {N}까지 기록했다.");
            default ->
                language == Language.EN
                        ? List.of(
                                "The lowest {M} of {S} {W} was {N}.",
                                "{S}'s minimum {M} was {N} {W}.",
                                "The minimum of {M} in {S} was {N} {W}.")
                        : List.of("{W} {S}의 {M} 최솟값은 {N}였다.", "{S}의 {M}은 {W} 최저 {N}였다.");
        };
        return of(pick(templates), List.of(claim), parts);
    }

    private Phrase percentile(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        Aggregate aggregate = pick(List.of(Aggregate.P50, Aggregate.P90, Aggregate.P95, Aggregate.P99));
        Measure measure = new Measure(
                Rows.SPANS,
                aggregate,
                null,
                Column.DURATION_US,
                new TreeMap<>(Map.of(Column.SERVICE, service)),
                span.from(),
                span.to());
        BigDecimal micros = value(measure);
        if (micros.signum() < 0) {
            return null;
        }
        BigDecimal ms = micros.movePointLeft(3).setScale(0, RoundingMode.HALF_UP);
        Map<String, String> parts = parts(language, service, span);
        parts.put(
                "N",
                language == Language.EN
                        ? pick(List.of(ms + " ms", ms + " milliseconds", ms + "ms"))
                        : pick(List.of(ms + "ms", ms + " ms", ms + "밀리초")));
        String p = aggregate.word().substring(1);
        parts.put(
                "P",
                language == Language.EN
                        ? pick(List.of("p" + p, p + "th percentile", "P" + p))
                        : pick(List.of("p" + p, p + "백분위", "P" + p, p + "번째 백분위수")));
        Claim claim = new Claim.Value(measure, Op.EQUAL, new Stated.Number(ms), "ms");
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "The {P} duration of {S} spans was {N} {W}.",
                                        "{W}, {S}'s {P} span duration stood at {N}.",
                                        "The {P} of span durations in {S} {W} was {N}.")
                                : List.of("{W} {S} 스팬의 {P} 지연 시간은 {N}였다.", "{S} 스팬 소요 시간의 {P}는 {W} {N}였다.")),
                List.of(claim),
                parts);
    }

    private Phrase compareServices(Language language) {
        Span span = span();
        String a = pick(SERVICES);
        String b = pick(SERVICES);
        BigDecimal left = value(logs(a, "ERROR", span));
        BigDecimal right = value(logs(b, "ERROR", span));
        if (a.equals(b) || left.compareTo(right) == 0) {
            return null;
        }
        boolean more = left.compareTo(right) > 0;
        Map<String, String> parts = parts(language, a, span);
        parts.put("B", b);
        parts.put("D", language == Language.EN ? more ? "more" : "fewer" : more ? "많았다" : "적었다");
        parts.put("H", language == Language.EN ? more ? "higher" : "lower" : more ? "높았다" : "낮았다");
        Claim claim = random.nextBoolean()
                ? new Claim.Compare(
                        logs(a, "ERROR", span),
                        logs(b, "ERROR", span),
                        Claim.Compare.As.DIRECTION,
                        more ? Op.MORE : Op.LESS,
                        null)
                : new Claim.Compare(
                        logs(b, "ERROR", span),
                        logs(a, "ERROR", span),
                        Claim.Compare.As.DIRECTION,
                        more ? Op.LESS : Op.MORE,
                        null);
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "{S} logged {D} errors than {B} {W}.",
                                        "{W}, there were {D} errors in {S} than in {B}.",
                                        "Compared with {B}, {S} logged {D} errors {W}.",
                                        "{W} the error count of {S} was {H} than that of {B}.",
                                        "{S} had {D} errors {W} than {B} did.")
                                : List.of(
                                        "{W} {S}는 {B}보다 오류가 {D}.",
                                        "{W} {S}의 오류는 {B}보다 더 {D}.",
                                        "{B}에 비해 {S}의 오류가 {W} {D}.",
                                        "{S}의 오류 수는 {W} {B} 대비 {H}.")),
                List.of(claim),
                parts);
    }

    private Phrase compareDays(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        Measure now = logs(service, "ERROR", span);
        Measure before = logs(service, "ERROR", span.dayBefore());
        BigDecimal left = value(now);
        BigDecimal right = value(before);
        if (right.signum() == 0 || left.compareTo(right) == 0) {
            return null;
        }
        boolean more = left.compareTo(right) > 0;
        BigDecimal ratio = left.divide(right, 1, RoundingMode.HALF_UP);
        Map<String, String> parts = parts(language, service, span);
        parts.put("N", number(left));
        parts.put("R", number(right));
        parts.put("X", ratio.toPlainString());
        parts.put("D", language == Language.EN ? more ? "rose" : "fell" : more ? "늘었다" : "줄었다");
        parts.put("U", language == Language.EN ? more ? "up" : "down" : "");
        List<Claim> claims = new ArrayList<>(List.of(
                new Claim.Compare(now, before, Claim.Compare.As.DIRECTION, more ? Op.MORE : Op.LESS, null),
                new Claim.Value(now, Op.EQUAL, new Stated.Number(left), null),
                new Claim.Value(before, Op.EQUAL, new Stated.Number(right), null)));
        if (random.nextBoolean() && ratio.compareTo(BigDecimal.ONE) > 0) {
            List<Claim> ratios =
                    List.of(new Claim.Compare(now, before, Claim.Compare.As.RATIO, Op.EQUAL, new Stated.Number(ratio)));
            return of(
                    pick(
                            language == Language.EN
                                    ? List.of(
                                            "{S} logged {X} times as many errors {W} as the day before.",
                                            "{W}, errors in {S} were {X} times those of the previous day.",
                                            "Errors of {S} {W} rose to {X} times the level of the day before.")
                                    : List.of(
                                            "{W} {S}의 오류는 전날의 {X}배였다.",
                                            "{W} {S}의 오류는 전날보다 {X}배 많았다.",
                                            "{S}의 오류는 {W} 전날 대비 {X}배로 늘었다.")),
                    ratios,
                    parts);
        }
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "{S} logged {N} errors {W}, {U} from {R} the day before.",
                                        "Errors in {S} {D} from {R} to {N} {W} compared with the day before.",
                                        "Compared with the previous day, errors of {S} {W} {D} from {R} to {N}.",
                                        "{S} errors {D} to {N} {W}, against {R} the day before.")
                                : List.of(
                                        "{W} {S}의 오류는 전날 {R}건에서 {N}건으로 {D}.",
                                        "{S}의 오류는 {W} {N}건으로, 전날의 {R}건보다 {D}.",
                                        "{W} {S}의 오류가 전일 {R}건 대비 {N}건으로 {D}.")),
                claims,
                parts);
    }

    private Phrase percent(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        String metric = pick(List.of("CpuUsageRate(%)", "MemoryUsage(Mi)", "latency.Average"));
        Measure now = Measure.of(
                Rows.METRICS, Aggregate.AVG, metric, Map.of(Column.SERVICE, service), span.from(), span.to());
        Measure before = now.during(span.dayBefore().from(), span.dayBefore().to());
        BigDecimal left = value(now);
        BigDecimal right = value(before);
        if (left.signum() < 0 || right.signum() <= 0) {
            return null;
        }
        BigDecimal percent = left.divide(right, 10, RoundingMode.HALF_UP)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP);
        if (percent.signum() == 0) {
            return null;
        }
        boolean more = percent.signum() > 0;
        Map<String, String> parts = parts(language, service, span);
        parts.put("M", metric);
        parts.put("N", percent.abs().toPlainString());
        parts.put("D", language == Language.EN ? more ? "rose" : "fell" : more ? "증가했다" : "감소했다");
        parts.put("H", language == Language.EN ? more ? "higher" : "lower" : more ? "높았다" : "낮았다");
        Claim claim = new Claim.Compare(now, before, Claim.Compare.As.PERCENT, Op.EQUAL, new Stated.Number(percent));
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "Average {M} of {S} {D} by {N} % {W} compared with the day before.",
                                        "{M} in {S} was {N}% {H} {W} than on the previous day.",
                                        "{W}, mean {M} of {S} {D} {N} percent from the day before.")
                                : List.of(
                                        "{W} {S}의 평균 {M}은 전날보다 {N}% {D}.",
                                        "{S}의 {M} 평균은 {W} 전일 대비 {N}퍼센트 {D}.", "{W} {S}의 {M} 평균은 전날보다 {N}% {H}.")),
                List.of(claim),
                parts);
    }

    private Phrase share(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        boolean own = random.nextBoolean();
        Measure part = logs(service, "ERROR", span);
        Measure whole = own ? logs(service, "", span) : logs("", "ERROR", span);
        if (value(whole).signum() == 0) {
            return null;
        }
        BigDecimal percent =
                value(part).multiply(BigDecimal.valueOf(100)).divide(value(whole), 0, RoundingMode.HALF_UP);
        if (percent.signum() == 0) {
            return null;
        }
        Map<String, String> parts = parts(language, service, span);
        parts.put("N", percent.toPlainString());
        Claim claim = new Claim.Share(part, whole, new Stated.Number(percent));
        List<String> templates = language == Language.EN
                ? own
                        ? List.of(
                                "{N} % of the log lines of {S} {W} were errors.",
                                "{W}, {N}% of {S}'s log lines were errors.",
                                "Errors made up {N} % of the log lines of {S} {W}.",
                                "{W} errors accounted for {N} percent of all log lines from {S}.")
                        : List.of(
                                "{S} logged {N} % of all errors {W}.",
                                "{W}, {N}% of all errors came from {S}.",
                                "{S} accounted for {N} % of the errors {W}.",
                                "Of all errors {W}, {S} logged {N} %.")
                : own
                        ? List.of(
                                "{W} {S} 로그의 {N}%가 오류였다.", "{W} {S}의 로그 중 {N}%가 오류였다.", "{S} 로그 가운데 오류는 {W} {N}퍼센트였다.")
                        : List.of(
                                "{W} 전체 오류의 {N}%가 {S}에서 나왔다.",
                                "{S}는 {W} 전체 오류의 {N}%를 차지했다.", "{W} 모든 오류 중 {N}%가 {S}에서 발생했다.");
        parts.put("own", own ? "1" : "0");
        return of(pick(templates), List.of(claim), parts);
    }

    private Phrase rank(Language language) {
        Span span = span();
        boolean descending = random.nextBoolean();
        Measure all = logs("", "ERROR", span);
        Map<String, BigDecimal> values =
                new TreeMap<>(rows.rank(Set.of(new io.daybreak.grounding.rows.Ranking(all, Column.SERVICE)))
                        .values()
                        .iterator()
                        .next()
                        .values());
        String service = pick(SERVICES);
        BigDecimal own = values.get(service);
        if (own == null || values.values().stream().filter(own::equals).count() > 1) {
            return null;
        }
        int place = 1
                + (int) values.values().stream()
                        .filter(v -> descending ? v.compareTo(own) > 0 : v.compareTo(own) < 0)
                        .count();
        if (place > 3) {
            return null;
        }
        Map<String, String> parts = parts(language, service, span);
        List<String> ordinals =
                language == Language.EN ? List.of("", "second ", "third ") : List.of("가장", "두 번째로", "세 번째로");
        parts.put("O", ordinals.get(place - 1));
        parts.put("D", language == Language.EN ? descending ? "most" : "fewest" : descending ? "많았다" : "적었다");
        parts.put("H", descending ? "highest" : "lowest");
        Claim claim = new Claim.Rank(all, Column.SERVICE, service, place, descending);
        if (language == Language.KO && !descending && place > 1) {
            return null;
        }
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "{S} logged the {O}{D} errors of all services {W}.",
                                        "{W}, {S} had the {O}{D} errors.",
                                        "Of all services, {S} had the {O}{H} error count {W}.")
                                : List.of("{W} 모든 서비스 중 {S}의 오류가 {O} {D}.", "{S}는 {W} 오류가 {O} {D}.")),
                List.of(claim),
                parts);
    }

    private Phrase absent(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        Measure none = logs(service, "FATAL", span);
        Map<String, String> parts = parts(language, service, span);
        if (value(logs(service, "", span)).signum() == 0) {
            return null;
        }
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "{S} logged no fatal errors {W}.",
                                        "There were no FATAL log lines from {S} {W}.",
                                        "{W}, {S} did not log any fatal line.",
                                        "{W} not a single fatal log line came from {S}.")
                                : List.of(
                                        "{W} {S}에는 FATAL 로그가 없었다.",
                                        "{S}에서는 {W} 치명적 오류가 한 건도 없었다.",
                                        "{W} {S}에서 FATAL 로그는 기록되지 않았다.")),
                List.of(new Claim.Absent(none)),
                parts);
    }

    private Phrase times(Language language) {
        Span span = span();
        String service = pick(SERVICES);
        boolean first = random.nextBoolean();
        Measure measure = Measure.of(
                Rows.LOGS,
                first ? Aggregate.FIRST_TIME : Aggregate.LAST_TIME,
                null,
                Map.of(Column.SERVICE, service, Column.SEVERITY, "ERROR"),
                span.from(),
                span.to());
        Instant time = rows.measure(Set.of(measure)).get(measure).time();
        if (time == null) {
            return null;
        }
        ZonedDateTime utc = time.atZone(ZoneId.of("UTC"));
        Map<String, String> parts = parts(language, service, span);
        parts.put("T", clock(utc, "HH:mm") + " UTC");
        parts.put("F", language == Language.EN ? first ? "first" : "last" : first ? "첫" : "마지막");
        Claim claim = new Claim.Value(measure, Op.EQUAL, Stated.Time.of(clock(utc, "yyyy-MM-dd'T'HH:mm'Z'")), null);
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "The {F} error of {S} {W} came at {T}.",
                                        "{W}, {S} logged its {F} error at {T}.",
                                        "{S}'s {F} error {W} was at {T}.")
                                : List.of("{W} {S}의 {F} 오류는 {T}에 발생했다.", "{W} {S}에서 {F} 오류가 기록된 시각은 {T}이다.")),
                List.of(claim),
                parts);
    }

    private Phrase two(Language language) {
        Span span = span();
        String a = pick(SERVICES);
        String b = pick(SERVICES);
        BigDecimal left = value(logs(a, "ERROR", span));
        BigDecimal right = value(logs(b, "ERROR", span));
        if (a.equals(b) || left.equals(right) || left.signum() == 0 || right.signum() == 0) {
            return null;
        }
        Map<String, String> parts = parts(language, a, span);
        parts.put("B", b);
        parts.put("N", number(left));
        parts.put("R", number(right));
        List<Claim> claims = List.of(
                new Claim.Value(logs(a, "ERROR", span), Op.EQUAL, new Stated.Number(left), null),
                new Claim.Value(logs(b, "ERROR", span), Op.EQUAL, new Stated.Number(right), null));
        return of(
                pick(
                        language == Language.EN
                                ? List.of(
                                        "{W}, {S} logged {N} errors and {B} logged {R}.",
                                        "{S} logged {N} errors {W}, while {B} logged {R}.",
                                        "{N} errors came from {S} and {R} from {B} {W}.",
                                        "{S} and {B} logged {N} and {R} errors respectively {W}.",
                                        "{W}: {N} errors in {S}, {R} in {B}.")
                                : List.of(
                                        "{W} 오류는 {S} {N}건, {B} {R}건이었다.",
                                        "{W} {S}는 오류 {N}건을, {B}는 {R}건을 기록했다.",
                                        "{W} {S}에서 {N}건, {B}에서 {R}건의 오류가 발생했다.",
                                        "{W} {S}의 오류는 {N}건이고 {B}의 오류는 {R}건이다.")),
                claims,
                parts);
    }

    private Map<String, String> parts(Language language, String service, Span span) {
        ZoneId zone = ZoneId.of(random.nextInt(4) == 0 ? "Asia/Seoul" : "UTC");
        Map<String, String> parts = new TreeMap<>();
        parts.put("S", service);
        String when = when(span, language, zone);
        if (zone.getId().equals("Asia/Seoul") && when.contains("Z and")) {
            when = when(span, language, ZoneId.of("UTC"));
        }
        if (zone.getId().equals("Asia/Seoul") && when.contains("T") && when.contains("Z and")) {
            when = "between " + clock(span.from().atZone(ZoneId.of("UTC")), "HH:mm") + " and "
                    + clock(span.to().atZone(ZoneId.of("UTC")), "HH:mm") + " UTC";
        }
        parts.put("W", when);
        return parts;
    }

    private String number(BigDecimal value) {
        return random.nextBoolean() ? String.format(Locale.ROOT, "%,d", value.longValue()) : value.toPlainString();
    }

    // ---- lies

    private Made lie(Language language, Phrase phrase) {
        Map<String, String> parts = phrase.parts();
        String text = phrase.text();
        boolean en = language == Language.EN;
        List<Made> lies = new ArrayList<>();
        if (parts.containsKey("S")) {
            String other = pick(SERVICES.stream()
                    .filter(s -> !text.contains(s) && !s.equals(parts.get("S")))
                    .toList());
            lies.add(made(language, text.replace(parts.get("S"), other), phrase.claims(), "service", false));
            lies.add(made(
                    language,
                    text.replace(".", en ? ", with 17 restarts." : ", 재시작은 17번이다."),
                    phrase.claims(),
                    "uncovered",
                    false));
        }
        if (parts.containsKey("N") && text.contains(parts.get("N"))) {
            java.util.regex.Matcher digits =
                    java.util.regex.Pattern.compile("\\d[\\d,.]*").matcher(parts.get("N"));
            digits.find();
            BigDecimal value = new BigDecimal(digits.group().replace(",", ""));
            String wrong = value.add(pick(List.of(BigDecimal.ONE, new BigDecimal("10"), new BigDecimal("3"))))
                    .toPlainString();
            lies.add(made(
                    language,
                    replaceOnce(text, parts.get("N"), parts.get("N").replace(digits.group(), wrong)),
                    phrase.claims(),
                    "value",
                    false));
        }
        if (parts.get("N") != null && parts.get("R") != null && !parts.get("N").equals(parts.get("R"))) {
            String swapped = text.replace(parts.get("N"), "@")
                    .replace(parts.get("R"), parts.get("N"))
                    .replace("@", parts.get("R"));
            if (text.contains(parts.get("N"))
                    && text.contains(parts.get("R"))
                    && !parts.get("N").contains(parts.get("R"))
                    && !parts.get("R").contains(parts.get("N"))
                    && !parts.get("W").contains(parts.get("N"))
                    && !parts.get("W").contains(parts.get("R"))
                    && !parts.get("S").contains(parts.get("N"))) {
                lies.add(made(language, swapped, phrase.claims(), "swapped values", false));
            }
        }
        if (parts.containsKey("B")) {
            String a = parts.get("S");
            String b = parts.get("B");
            lies.add(made(
                    language,
                    text.replace(a, "@").replace(b, a).replace("@", b),
                    phrase.claims(),
                    "swapped sides",
                    false));
        }
        flip(language, phrase, lies);
        if (parts.containsKey("M")) {
            String other = pick(METRICS.keySet().stream()
                    .filter(m -> !m.equals(parts.get("M")))
                    .toList());
            lies.add(made(language, text.replace(parts.get("M"), other), phrase.claims(), "metric", false));
        }
        if (text.contains("UTC")) {
            lies.add(made(language, text.replace("UTC", "KST"), phrase.claims(), "zone", false));
        }
        for (String unit : List.of(" ms", "밀리초")) {
            if (text.contains(unit)) {
                lies.add(made(language, text.replace(unit, en ? " s" : "초"), phrase.claims(), "unit", false));
            }
        }
        if (text.contains("-11-20")) {
            lies.add(made(language, text.replace("-11-20", "-11-19"), phrase.claims(), "stale day", false));
        }
        if (text.contains("11월 20일")) {
            lies.add(made(language, text.replace("11월 20일", "11월 19일"), phrase.claims(), "stale day", false));
        }
        java.util.regex.Matcher clock =
                java.util.regex.Pattern.compile("1\\d:\\d\\d").matcher(parts.get("W"));
        if (clock.find()) {
            String wrong = "1" + ((clock.group().charAt(1) - '0' + 1) % 10)
                    + clock.group().substring(2);
            lies.add(made(language, replaceOnce(text, clock.group(), wrong), phrase.claims(), "window", false));
        }
        if (parts.containsKey("O")) {
            String o = parts.get("O");
            String wrong = en ? o.isEmpty() ? "second " : "" : o.equals("가장") ? "두 번째로" : "가장";
            lies.add(made(
                    language,
                    en ? text.replace("the " + o, "the " + wrong) : text.replace(o, wrong),
                    phrase.claims(),
                    "rank",
                    false));
        }
        if (text.contains(en ? "errors" : "오류") && !text.contains("fatal") && !text.contains("치명적")) {
            lies.add(made(
                    language,
                    en ? text.replace("errors", "warnings") : text.replace("오류", "경고"),
                    phrase.claims(),
                    "severity",
                    false));
        }
        lies.removeIf(lie -> lie.statement().text().equals(text));
        return lies.isEmpty() ? null : pick(lies);
    }

    private void flip(Language language, Phrase phrase, List<Made> lies) {
        List<List<String>> pairs = List.of(
                List.of("more ", "fewer "),
                List.of("higher", "lower"),
                List.of("rose", "fell"),
                List.of("most", "fewest"),
                List.of("highest", "lowest"),
                List.of(" up ", " down "),
                List.of("많았다", "적었다"),
                List.of("높았다", "낮았다"),
                List.of("늘었다", "줄었다"),
                List.of("증가했다", "감소했다"),
                List.of("first error", "last error"),
                List.of("첫 오류", "마지막 오류"));
        for (List<String> pair : pairs) {
            for (int i = 0; i < 2; i++) {
                if (phrase.text().contains(pair.get(i))) {
                    lies.add(made(
                            language,
                            phrase.text().replace(pair.get(i), pair.get(1 - i)),
                            phrase.claims(),
                            "direction",
                            false));
                }
            }
        }
    }

    private static String replaceOnce(String text, String from, String to) {
        int at = text.lastIndexOf(from);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    static LocalDate day() {
        return LocalDate.of(2026, 11, 20);
    }
}
