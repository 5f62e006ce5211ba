package io.daybreak.grounding.claim;

import io.daybreak.features.redaction.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One reason why a statement is not supported, as a person can follow it.
 *
 * @param said what was said: a claim in words, or a piece of the text
 * @param rowsSay what the rows say of it
 * @param queries that show it again, to paste into {@code ./daybreak sql}
 * @param noQuery why there is none; empty where there is
 */
public record Refusal(String said, String rowsSay, List<String> queries, String noQuery) {
    /** Characters of a line that a person is shown; a query has as many as it needs. */
    private static final int LONGEST = 400;

    /** What a terminal obeys, or what turns or hides text. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    public Refusal {
        queries = List.copyOf(queries);
    }

    /** Without rows that could be asked. */
    public static Refusal withoutRows(String said, String noQuery) {
        return new Refusal(said, "nothing", List.of(), noQuery);
    }

    /** Three lines or more, whatever stands in them: what was said, what the rows say, and each query or why there is none. */
    public String text() {
        StringBuilder text = new StringBuilder("  said:     " + line(said) + "\n  rows say: " + line(rowsSay) + "\n");
        queries.forEach(
                query -> text.append("  query:    ").append(visible(query)).append('\n'));
        if (queries.isEmpty()) {
            text.append("  no query: ").append(line(noQuery)).append('\n');
        }
        return text.toString();
    }

    private static String line(String text) {
        return PlainText.of(text, LONGEST);
    }

    /** A query as it can be pasted: breaks of its own are blanks, the rest stands in literals, where ClickHouse reads bytes. */
    private static String visible(String query) {
        return UNSEEN.matcher(query.replaceAll("[\\n\\t]", " "))
                .replaceAll(unseen -> "\\\\x"
                        + HexFormat.ofDelimiter("\\\\x")
                                .formatHex(unseen.group().getBytes(StandardCharsets.UTF_8)));
    }
}
