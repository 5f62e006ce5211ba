package io.daybreak.verification.generated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A claim as the contract writes it, and whether the rows of a set bear it out. */
sealed interface Assertion {
    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Map<String, Object> json();

    boolean holds(Truth truth);

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static boolean compares(String op, BigDecimal actual, BigDecimal stated) {
        return switch (op) {
            case "=" -> Truth.rounded(actual, stated).compareTo(stated) == 0;
            case "~" -> actual.subtract(stated).abs().compareTo(actual.abs().multiply(new BigDecimal("0.1"))) <= 0;
            case "<" -> actual.compareTo(stated) < 0;
            case "<=" -> actual.compareTo(stated) <= 0;
            case ">" -> actual.compareTo(stated) > 0;
            default -> actual.compareTo(stated) >= 0;
        };
    }

    record Value(Ask ask, String op, BigDecimal value, String unit) implements Assertion {
        @Override
        public Map<String, Object> json() {
            Map<String, Object> map = map("type", "value", "measure", ask.json(), "op", op, "value", value);
            if (!unit.isEmpty()) {
                map.put("unit", unit);
            }
            return map;
        }

        @Override
        public boolean holds(Truth truth) {
            String own = truth.unit(ask);
            return truth.number(ask)
                    .flatMap(actual -> Truth.convert(actual, own, unit.isEmpty() ? own : unit))
                    .filter(actual -> compares(op, actual, value))
                    .isPresent();
        }
    }

    /** A first or last time; stated to the second or the minute. */
    record At(Ask ask, String value) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map("type", "value", "measure", ask.json(), "op", "=", "value", value);
        }

        @Override
        public boolean holds(Truth truth) {
            String digits = value.substring(0, value.length() - 1);
            return truth.time(ask)
                    .filter(actual -> (actual + "Z").replace("Z", ":00").startsWith(digits))
                    .isPresent();
        }
    }

    record Compare(Ask left, Ask right, String as, String op, BigDecimal value) implements Assertion {
        @Override
        public Map<String, Object> json() {
            Map<String, Object> map =
                    map("type", "compare", "left", left.json(), "right", right.json(), "as", as, "op", op);
            if (!as.equals("direction")) {
                map.put("value", value);
            }
            return map;
        }

        @Override
        public boolean holds(Truth truth) {
            Optional<BigDecimal> first = truth.number(left);
            Optional<BigDecimal> second = truth.number(right);
            if (first.isEmpty() || second.isEmpty() || !truth.unit(left).equals(truth.unit(right))) {
                return false;
            }
            if (as.equals("direction")) {
                return op.equals(">") == first.get().compareTo(second.get()) > 0
                        && first.get().compareTo(second.get()) != 0;
            }
            if (as.equals("difference")) {
                return compares(op, first.get().subtract(second.get()), value);
            }
            if (second.get().signum() == 0) {
                return false;
            }
            BigDecimal ratio = first.get().divide(second.get(), MathContext.DECIMAL128);
            return compares(
                    op,
                    as.equals("ratio") ? ratio : ratio.subtract(BigDecimal.ONE).multiply(HUNDRED),
                    value);
        }
    }

    record Share(Ask part, Ask whole, BigDecimal value) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map("type", "share", "part", part.json(), "whole", whole.json(), "value", value);
        }

        @Override
        public boolean holds(Truth truth) {
            BigDecimal all = truth.number(whole).orElse(BigDecimal.ZERO);
            return all.signum() != 0
                    && truth.number(part)
                            .map(one -> one.multiply(HUNDRED).divide(all, MathContext.DECIMAL128))
                            .filter(percent -> compares("=", percent, value))
                            .isPresent();
        }
    }

    record Rank(Ask ask, String by, String entity, int place, String order) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map(
                    "type", "rank", "measure", ask.json(), "by", by, "entity", entity, "place", place, "order", order);
        }

        @Override
        public boolean holds(Truth truth) {
            Map<String, BigDecimal> values = truth.ranking(ask, by);
            BigDecimal own = values.get(entity);
            if (own == null) {
                return false;
            }
            int sign = order.equals("desc") ? 1 : -1;
            List<BigDecimal> others = values.entrySet().stream()
                    .filter(one -> !one.getKey().equals(entity))
                    .map(Map.Entry::getValue)
                    .toList();
            return others.stream().noneMatch(one -> one.compareTo(own) == 0)
                    && others.stream()
                                    .filter(one -> sign * one.compareTo(own) > 0)
                                    .count()
                            == place - 1;
        }
    }

    record Order(Ask earlier, Ask later) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map("type", "order", "earlier", earlier.json(), "later", later.json());
        }

        @Override
        public boolean holds(Truth truth) {
            Optional<Instant> first = truth.time(earlier);
            Optional<Instant> second = truth.time(later);
            return first.isPresent() && second.isPresent() && first.get().isBefore(second.get());
        }
    }

    /** That there is nothing, though there might be. */
    record Absent(Ask ask, Ask exposure) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map("type", "absent", "measure", ask.json());
        }

        @Override
        public boolean holds(Truth truth) {
            return truth.rows(ask).isEmpty() && !truth.rows(exposure).isEmpty();
        }
    }

    record Quote(String text, Ask lines) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map(
                    "type",
                    "quote",
                    "text",
                    text,
                    "where",
                    lines.where(),
                    "from",
                    lines.from().toString(),
                    "to",
                    lines.to().toString());
        }

        @Override
        public boolean holds(Truth truth) {
            return truth.rows(lines).stream().anyMatch(row -> row.get("body").contains(text));
        }
    }

    record Cause(String incident, String service, int place) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map("type", "cause", "incident", incident, "service", service, "place", place);
        }

        @Override
        public boolean holds(Truth truth) {
            Truth.Incidents known = truth.incidents().get(incident);
            return known != null
                    && known.ranking().size() >= place
                    && known.ranking().get(place - 1).equals(service);
        }
    }

    record State(String incident, String state) implements Assertion {
        @Override
        public Map<String, Object> json() {
            return map("type", "state", "incident", incident, "state", state);
        }

        @Override
        public boolean holds(Truth truth) {
            Truth.Incidents known = truth.incidents().get(incident);
            return known != null && known.state().equals(state);
        }
    }
}
