package io.daybreak.grounding.lie;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.rows.Names;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences that say something else than their claims, which stay as they are. */
final class TextChanges {
    private static final List<List<String>> OPPOSITES = List.of(
            List.of("more", "fewer"),
            List.of("higher", "lower"),
            List.of("rose", "fell"),
            List.of("most", "fewest"),
            List.of("highest", "lowest"),
            List.of("up from", "down from"),
            List.of("above", "below"),
            List.of("많았", "적었"),
            List.of("높았", "낮았"),
            List.of("늘었", "줄었"),
            List.of("늘어", "줄어"),
            List.of("증가", "감소"),
            List.of("상승", "하락"));
    private static final List<List<String>> UNITS = List.of(
            List.of(" ms", " s"),
            List.of("밀리초", "초"),
            List.of(" MiB", " GiB"),
            List.of(" s ", " ms "),
            List.of("%", " percentage points"),
            List.of(" percent ", " percentage points "));
    private static final List<String> ZONES = List.of("KST", "PST", "EST", "CET");
    private static final List<List<String>> CAUSES = List.of(
            List.of("a deploy", "배포"),
            List.of("a full disk", "디스크 부족"),
            List.of("the database", "데이터베이스"),
            List.of("a network fault", "네트워크 문제"));
    private static final Pattern CLOCK_ZONE = Pattern.compile("\\b(?:UTC|KST)\\b");

    private static final Pattern EN_TO = Pattern.compile("\\bto (?=\\d[\\d,.]*(?![\\d:-]| ?[ap]\\.?m))");
    private static final Pattern KO_TO = Pattern.compile("(?<=\\d)(건|개|줄|번|회)(?:으로|로) ?(?=늘|줄|증가|감소)");

    private final Names names;
    private final Random random;

    TextChanges(Names names, Random random) {
        this.names = names;
        this.random = random;
    }

    /** The last digit shown is one off. */
    Optional<Statement> rounding(Statement truth) {
        for (Claim claim : truth.claims()) {
            if (claim instanceof Claim.Value value && value.value() instanceof Stated.Number number) {
                BigDecimal wrong = number.value().add(BigDecimal.ONE.movePointLeft(number.decimals()));
                Optional<Statement> lie =
                        Numbers.replace(truth.text(), number.value(), wrong).map(text -> with(truth, text));
                if (lie.isPresent()) {
                    return lie;
                }
            }
        }
        return Optional.empty();
    }

    /** "Many errors", of which the claim knows how many. */
    Optional<Statement> omitted(Statement truth) {
        String many = truth.language() == Language.EN ? "many" : "여러 ";
        return truth.claims().stream()
                .filter(claim -> claim instanceof Claim.Value value
                        && value.measure().aggregate().isCount())
                .map(claim -> ((Stated.Number) ((Claim.Value) claim).value()).value())
                .flatMap(number -> Numbers.replace(truth.text(), number, digits -> many).stream())
                .findFirst()
                .map(text -> with(truth, text));
    }

    /** What it rose to, told as by how much. */
    Optional<Statement> byForTo(Statement truth) {
        Matcher to = (truth.language() == Language.EN ? EN_TO : KO_TO).matcher(truth.text());
        boolean compared = truth.claims().stream().anyMatch(Claim.Compare.class::isInstance);
        return compared && to.find()
                ? Optional.of(with(truth, to.replaceFirst(truth.language() == Language.EN ? "by " : "$1 ")))
                : Optional.empty();
    }

    /** The sentence goes on in another language than it is said to be in. */
    Optional<Statement> anotherLanguage(Statement truth) {
        return Optional.of(ending(truth, ", 그 어느 때보다 많았다", ", more than ever before"));
    }

    /** A count becomes a rate. */
    Optional<Statement> perSecond(Statement truth) {
        return truth.claims().stream()
                .filter(claim -> claim instanceof Claim.Value value
                        && value.measure().aggregate().isCount()
                        && value.value() instanceof Stated.Number number
                        && number.value().signum() > 0)
                .map(claim -> ((Stated.Number) ((Claim.Value) claim).value()).value())
                .flatMap(number -> Numbers.replace(
                        truth.text(),
                        number,
                        digits -> truth.language() == Language.EN ? digits + "/s" : "초당 " + digits)
                        .stream())
                .findFirst()
                .map(text -> with(truth, text));
    }

    /** Two causes change places; one becomes another service. */
    Optional<Statement> anotherCause(Statement truth, int variation) {
        List<String> causes = truth.claims().stream()
                .filter(Claim.Cause.class::isInstance)
                .map(claim -> ((Claim.Cause) claim).service())
                .filter(truth.text()::contains)
                .distinct()
                .toList();
        List<String> others = Stream.concat(causes.stream().skip(1), names.allServices().stream())
                .filter(one -> causes.contains(one) || !truth.text().contains(one))
                .filter(one -> !one.equals(causes.isEmpty() ? "" : causes.getFirst()))
                .distinct()
                .toList();
        if (causes.isEmpty() || variation >= others.size()) {
            return Optional.empty();
        }
        String place = "\u0000";
        return Optional.of(with(
                truth,
                truth.text()
                        .replace(causes.getFirst(), place)
                        .replace(others.get(variation), causes.getFirst())
                        .replace(place, others.get(variation))));
    }

    Optional<Statement> service(Statement truth, int variation) {
        return another(truth, names.allServices(), measure -> measure.where().get(Column.SERVICE));
    }

    Optional<Statement> metric(Statement truth, int variation) {
        return another(truth, names.metrics(), Measure::metric);
    }

    private interface Name {
        @org.jspecify.annotations.Nullable
        String of(Measure measure);
    }

    private Optional<Statement> another(Statement truth, Collection<String> all, Name name) {
        List<String> said = truth.claims().stream()
                .flatMap(claim -> claim.measures().stream())
                .map(name::of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(truth.text()::contains)
                .distinct()
                .toList();
        List<String> others =
                all.stream().filter(one -> !truth.text().contains(one)).toList();
        if (said.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        String other = others.get(random.nextInt(others.size()));
        return Optional.of(with(truth, truth.text().replace(said.getFirst(), other)));
    }

    Optional<Statement> zone(Statement truth, int variation) {
        Matcher zone = CLOCK_ZONE.matcher(truth.text());
        if (!zone.find() || variation >= ZONES.size()) {
            return Optional.empty();
        }
        String own = zone.group();
        String other = own.equals(ZONES.get(variation)) ? "UTC" : ZONES.get(variation);
        return Optional.of(with(truth, zone.replaceAll(other)));
    }

    Optional<Statement> unit(Statement truth) {
        for (List<String> pair : UNITS) {
            Matcher unit = Pattern.compile("(?<=[1-9])" + Pattern.quote(pair.getFirst()))
                    .matcher(truth.text());
            if (unit.find()) {
                return Optional.of(with(truth, unit.replaceFirst(pair.getLast())));
            }
        }
        return Optional.empty();
    }

    Optional<Statement> direction(Statement truth) {
        if (truth.claims().stream().noneMatch(claim -> claim instanceof Claim.Compare || claim instanceof Claim.Rank)) {
            return Optional.empty();
        }
        for (List<String> pair : OPPOSITES) {
            for (int i = 0; i < 2; i++) {
                String word = truth.language() == Language.EN ? "\\b" + pair.get(i) + "\\b" : pair.get(i);
                Matcher matcher = Pattern.compile(word).matcher(truth.text());
                if (matcher.find()) {
                    return Optional.of(with(truth, matcher.replaceAll(pair.get(1 - i))));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Statement> uncovered(Statement truth, int variation) {
        int restarts = 17 + variation;
        return Optional.of(ending(truth, ", with " + restarts + " restarts", ", 재시작 " + restarts + "번"));
    }

    Optional<Statement> rising(Statement truth, int variation) {
        return variation > 0 ? Optional.empty() : Optional.of(ending(truth, ", and still rising", ", 계속 늘고 있음"));
    }

    Optional<Statement> most(Statement truth, int variation) {
        return variation > 0 ? Optional.empty() : Optional.of(ending(truth, ", the worst in a week", ", 이번 주 최악"));
    }

    /** Of another service, about which nothing is claimed. */
    Optional<Statement> alike(Statement truth, int variation) {
        List<String> others = names.allServices().stream()
                .filter(one -> !truth.text().contains(one))
                .toList();
        if (variation >= others.size()) {
            return Optional.empty();
        }
        String other = others.get(variation);
        return Optional.of(ending(truth, ", and so did " + other, ", " + other + "도 마찬가지"));
    }

    Optional<Statement> cause(Statement truth, int variation) {
        if (variation >= CAUSES.size() || truth.claims().stream().anyMatch(Claim.Cause.class::isInstance)) {
            return Optional.empty();
        }
        List<String> cause = CAUSES.get(variation);
        return Optional.of(ending(truth, ", because of " + cause.getFirst(), ", " + cause.getLast() + " 때문"));
    }

    private static Statement ending(Statement truth, String english, String korean) {
        String text = truth.text().strip();
        String end = text.endsWith(".") ? "." : "";
        String said = text.substring(0, text.length() - end.length());
        return with(truth, said + (truth.language() == Language.EN ? english : korean) + end);
    }

    private static Statement with(Statement truth, String text) {
        return new Statement(truth.id(), truth.language(), text, truth.claims());
    }
}
