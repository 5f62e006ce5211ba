package io.daybreak.briefing.page;

import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.statement.Printed;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.ClaimVerdict;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.codec.StatementWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The numbered rows that prove what is printed: claims over source rows, and reads of the day's tables. */
public final class Evidence {

    /**
     * A row.
     *
     * @param number as the page refers to it: 12, or T2 for a read of a table
     * @param claim in words or JSON, as Markdown
     * @param value recomputed
     * @param query as Markdown
     */
    public record Row(String number, String claim, String value, String rows, String hash, String query) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<String>> ofDrafts = new HashMap<>();
    private final Map<String, String> ofReads = new LinkedHashMap<>();
    private final Map<String, String> ofClaims = new HashMap<>();

    public Evidence(List<Printed> printed, Language language, Map<String, TableRead> reads) {
        printed.forEach(one -> add(one, language));
        reads.values().forEach(this::add);
    }

    private void add(Printed printed, Language language) {
        StatementVerdict verdict = Objects.requireNonNull(printed.verdicts().get(language));
        List<String> numbers = new ArrayList<>();
        List<Claim> claims =
                Objects.requireNonNull(printed.statements().get(language)).claims();
        for (int i = 0; i < claims.size(); i++) {
            numbers.add(number(claims.get(i), verdict.claims().get(i)));
        }
        ofDrafts.put(printed.draft().id(), List.copyOf(numbers));
    }

    /** A claim that two sentences share stands there once. */
    private String number(Claim claim, ClaimVerdict verdict) {
        return ofClaims.computeIfAbsent(StatementWriter.write(claim), json -> {
            String number = Integer.toString(rows.size() + 1);
            rows.add(new Row(
                    number,
                    SafeText.verbatim(json),
                    SafeText.markdown(verdict.actual()),
                    Long.toString(verdict.rows()),
                    verdict.hash(),
                    SafeText.verbatim(verdict.query())));
            return number;
        });
    }

    private void add(TableRead read) {
        String number = "T" + (ofReads.size() + 1);
        ofReads.put(read.name(), number);
        rows.add(new Row(
                number,
                SafeText.markdown(read.name().replace('_', ' ')),
                "",
                Integer.toString(read.rows().size()),
                read.hash(),
                SafeText.verbatim(read.query())));
    }

    public List<String> of(Printed printed) {
        return Objects.requireNonNull(ofDrafts.get(printed.draft().id()));
    }

    /** The number of a read. */
    public List<String> of(String read) {
        String number = ofReads.get(read);
        return number == null ? List.of() : List.of(number);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }
}
