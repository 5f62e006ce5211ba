package io.daybreak.analysis.incident;

import io.daybreak.features.Day;
import io.daybreak.features.incident.RuleBreach;
import io.daybreak.warehouse.Warehouse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** The reviewed rules, and where a day breaks them. */
final class Rules {
    private final List<Rule> rules;

    /**
     * A rule: so many errors of one (service, route, code) within five minutes.
     *
     * @param name for people
     * @param code regular expression over error codes and types
     * @param atLeast rows in a window
     * @param timesUsual and so many times the usual window of the day
     * @param owner who reviewed it
     */
    record Rule(String name, String code, long atLeast, double timesUsual, String owner) {
        Rule {
            if (name == null || code == null || owner == null || atLeast < 1 || !(timesUsual > 0)) {
                throw new IllegalArgumentException(
                        "Cannot use rule " + name
                                + ": it needs name, code, at-least (1 or more), times-usual (above 0) and owner; add what lacks");
            }
            String problem = problem(code);
            if (!problem.isEmpty()) {
                throw new IllegalArgumentException(
                        "Cannot use rule " + name + ": its code '" + code + "' is no regular expression: " + problem);
            }
        }

        private static String problem(String expression) {
            try {
                Pattern.compile(expression);
                return "";
            } catch (PatternSyntaxException e) {
                return e.getDescription();
            }
        }
    }

    /** The shape of the rules file. */
    record File(@DefaultValue List<Rule> rules) {}

    private Rules(List<Rule> rules) {
        this.rules = rules;
    }

    /** Reads a rules file; fails naming the file where it is not one. */
    static Rules read(Resource resource) {
        return new Rules(YamlResource.read(resource, File.class).rules());
    }

    /** Every breach of a day, rule by rule. */
    List<RuleBreach> breaches(Warehouse warehouse, Day day) {
        List<RuleBreach> found = new ArrayList<>();
        for (Rule rule : rules) {
            found.addAll(warehouse.query(
                    "sql/incidents/rule_breaches.sql",
                    Map.of(
                            "day", day.date(),
                            "code", rule.code(),
                            "at_least", rule.atLeast(),
                            "times_usual", rule.timesUsual(),
                            "minutes", Duration.between(day.start(), day.end()).toMinutes()),
                    (row, _) -> new RuleBreach(
                            rule.name(),
                            row.getString("service"),
                            row.getString("route"),
                            row.getString("code"),
                            row.getLong("start") / 60,
                            row.getLong("end") / 60,
                            row.getLong("errors"))));
        }
        return found;
    }
}
