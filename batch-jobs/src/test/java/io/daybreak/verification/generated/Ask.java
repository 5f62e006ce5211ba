package io.daybreak.verification.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A measure as the contract writes it. */
record Ask(
        String of,
        String aggregate,
        String metric,
        String column,
        Map<String, String> where,
        Instant from,
        Instant to) {

    static Ask count(String of, Map<String, String> where, When when) {
        return new Ask(of, "count", "", "", where, when.from(), when.to());
    }

    static Ask of(String of, String aggregate, Map<String, String> where, When when) {
        boolean numeric = of.equals("spans") && aggregate.matches("sum|avg|min|max|p\\d+");
        return new Ask(of, aggregate, "", numeric ? "duration_us" : "", where, when.from(), when.to());
    }

    Ask ofMetric(String name) {
        return new Ask(of, aggregate, name, column, where, from, to);
    }

    Ask aggregated(String other) {
        return new Ask(of, other, metric, column, where, from, to);
    }

    Ask distinct(String other) {
        return new Ask(of, "distinct", metric, other, where, from, to);
    }

    Ask with(String filter, String equal) {
        Map<String, String> more = new TreeMap<>(where);
        more.put(filter, equal);
        return new Ask(of, aggregate, metric, column, more, from, to);
    }

    Ask without(String filter) {
        Map<String, String> less = new TreeMap<>(where);
        less.remove(filter);
        return new Ask(of, aggregate, metric, column, less, from, to);
    }

    Ask moved(Duration by) {
        return new Ask(of, aggregate, metric, column, where, from.plus(by), to.plus(by));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("of", of);
        json.put("aggregate", aggregate);
        if (!metric.isEmpty()) {
            json.put("metric", metric);
        }
        if (!column.isEmpty()) {
            json.put("column", column);
        }
        if (!where.isEmpty()) {
            json.put("where", new TreeMap<>(where));
        }
        json.put("from", from.toString());
        json.put("to", to.toString());
        return json;
    }
}
