package io.daybreak.grounding.claim;

import java.util.List;

/**
 * One reason why a statement is not supported, as a person can follow it.
 *
 * @param said what was said: a claim in words, or a piece of the text
 * @param rowsSay what the rows say of it
 * @param queries that show it again, to paste into {@code ./daybreak sql}
 * @param noQuery why there is none; empty where there is
 */
public record Refusal(String said, String rowsSay, List<String> queries, String noQuery) {
    public Refusal {
        queries = List.copyOf(queries);
    }

    /** Without rows that could be asked. */
    public static Refusal withoutRows(String said, String noQuery) {
        return new Refusal(said, "nothing", List.of(), noQuery);
    }

    /** Three lines or more: what was said, what the rows say, and each query or why there is none. */
    public String text() {
        StringBuilder text = new StringBuilder("  said:     " + said + "\n  rows say: " + rowsSay + "\n");
        queries.forEach(query -> text.append("  query:    ").append(query).append('\n'));
        if (queries.isEmpty()) {
            text.append("  no query: ").append(noQuery).append('\n');
        }
        return text.toString();
    }
}
