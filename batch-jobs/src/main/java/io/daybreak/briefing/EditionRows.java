package io.daybreak.briefing;

import io.daybreak.briefing.statement.Judgement;
import io.daybreak.briefing.statement.Printed;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.ClaimVerdict;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.codec.StatementWriter;
import io.daybreak.grounding.fact.Fact;
import io.daybreak.grounding.lie.CatchRate;
import io.daybreak.grounding.lie.Lie;
import io.daybreak.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an edition's rows; those of the day's earlier editions stay. */
final class EditionRows {
    private final Warehouse warehouse;
    private final LocalDate day;
    private final int edition;

    EditionRows(Warehouse warehouse, LocalDate day, int edition) {
        this.warehouse = warehouse;
        this.day = day;
        this.edition = edition;
    }

    /** A row of table facts. */
    record FactRow(
            LocalDate day,
            int edition,
            String factId,
            String incidentId,
            String kind,
            String measure,
            String value,
            String unit,
            long rows,
            String hash) {}

    /** A row of table statements. */
    record StatementRow(
            LocalDate day,
            int edition,
            String statementId,
            long position,
            String section,
            String incidentId,
            String language,
            String author,
            String text) {}

    /** A row of table claims. */
    record ClaimRow(
            LocalDate day, int edition, String statementId, String language, int number, String type, String claim) {}

    /** A row of table verdicts. */
    record VerdictRow(
            LocalDate day,
            int edition,
            String statementId,
            String language,
            int number,
            String seeded,
            String verdict,
            String actual,
            long rows,
            String hash,
            String query,
            String why) {}

    /** A row of table editions. */
    record EditionRow(
            LocalDate day,
            int edition,
            String factsHash,
            String verdictLine,
            long offered,
            long supported,
            long replaced,
            long removed,
            long liesPlanted,
            long liesCaught,
            long numbersPrinted,
            long numbersCovered,
            String model,
            String modelStatus,
            long modelOffered,
            long modelSupported,
            long modelPrinted,
            long tokens,
            double cost) {}

    long writeFacts(List<Fact> facts) {
        return replace(
                "facts",
                FactRow.class,
                facts.stream()
                        .map(fact -> new FactRow(
                                day,
                                edition,
                                fact.id(),
                                fact.incident(),
                                fact.kind(),
                                StatementWriter.write(fact.measure()),
                                fact.value(),
                                fact.unit(),
                                fact.rows(),
                                fact.hash()))
                        .toList());
    }

    /** @param model the author of words that are not the templates' */
    long writeStatements(Judgement judgement, String model) {
        List<StatementRow> statements = new ArrayList<>();
        List<ClaimRow> claims = new ArrayList<>();
        for (Printed printed : judgement.printed()) {
            int position = statements.size();
            printed.statements().values().forEach(said -> {
                statements.add(new StatementRow(
                        day,
                        edition,
                        said.id(),
                        position,
                        printed.draft().role().name().toLowerCase(java.util.Locale.ROOT),
                        printed.draft().incident(),
                        said.language().word(),
                        printed.offered() ? model : "template",
                        said.text()));
                claims.addAll(claims(said));
            });
        }
        return replace("statements", StatementRow.class, statements) + replace("claims", ClaimRow.class, claims);
    }

    private List<ClaimRow> claims(Statement said) {
        List<ClaimRow> rows = new ArrayList<>();
        for (Claim claim : said.claims()) {
            rows.add(new ClaimRow(
                    day,
                    edition,
                    said.id(),
                    said.language().word(),
                    rows.size() + 1,
                    claim.type(),
                    StatementWriter.write(claim)));
        }
        return rows;
    }

    /** Of what was said, and of the lies that were planted to test the checker. */
    long writeVerdicts(Judgement judgement, CatchRate lies) {
        List<VerdictRow> rows = new ArrayList<>();
        for (int i = 0; i < judgement.statements().size(); i++) {
            rows.addAll(
                    verdicts(judgement.statements().get(i), judgement.verdicts().get(i), ""));
        }
        for (int i = 0; i < lies.planted(); i++) {
            Lie lie = lies.lies().get(i);
            rows.addAll(verdicts(lie.statement(), lies.verdicts().get(i), lie.kind()));
        }
        return replace("verdicts", VerdictRow.class, rows);
    }

    private List<VerdictRow> verdicts(Statement said, StatementVerdict verdict, String seeded) {
        List<VerdictRow> rows = new ArrayList<>();
        rows.add(new VerdictRow(
                day,
                edition,
                said.id(),
                said.language().word(),
                0,
                seeded,
                verdict.verdict().word(),
                "",
                0,
                "",
                "",
                verdict.why()));
        for (ClaimVerdict claim : verdict.claims()) {
            rows.add(new VerdictRow(
                    day,
                    edition,
                    said.id(),
                    said.language().word(),
                    rows.size(),
                    seeded,
                    claim.verdict().word(),
                    claim.actual(),
                    claim.rows(),
                    claim.hash(),
                    claim.query(),
                    claim.why()));
        }
        return rows;
    }

    long writeEdition(EditionRow row) {
        return replace("editions", EditionRow.class, List.of(row));
    }

    private <T extends Record> long replace(String table, Class<T> type, List<T> rows) {
        return warehouse.replace(table, Warehouse.partition(day), staging -> {
            warehouse.execute(
                    "sql/briefing/keep_editions.sql",
                    Map.of("staging", staging, "table", table, "day", day, "edition", edition));
            if (!rows.isEmpty()) {
                warehouse.insert(staging, type, rows.iterator());
            }
        });
    }
}
