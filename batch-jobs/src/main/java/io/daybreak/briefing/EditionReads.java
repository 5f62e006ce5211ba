package io.daybreak.briefing;

import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.page.NumberCoverage;
import io.daybreak.briefing.statement.Judgement;
import io.daybreak.grounding.lie.CatchRate;
import io.daybreak.narration.Narration;
import io.daybreak.warehouse.Warehouse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an edition says of itself, as its rows will say it once they are written: the page comes before them. */
final class EditionReads {
    private final Map<String, ?> parameters;

    EditionReads(LocalDate day, int edition) {
        this.parameters = Map.of("day", day, "edition", edition);
    }

    TableRead edition(Judgement judged, CatchRate lies, Narration narration, NumberCoverage numbers) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("statements_offered", Integer.toString(judged.offered()));
        row.put("statements_supported", Integer.toString(judged.supported()));
        row.put("statements_replaced", Integer.toString(judged.replaced()));
        row.put("statements_removed", Integer.toString(judged.removed()));
        row.put("planted", Integer.toString(lies.planted()));
        row.put("caught", Integer.toString(lies.caught()));
        row.put("printed_numbers", Integer.toString(numbers.printed()));
        row.put("covered_numbers", Integer.toString(numbers.covered()));
        row.put("offered_by_model", Integer.toString(narration.offers().size()));
        row.put("printed_of_model", Integer.toString(judged.offersPrinted()));
        row.put("tokens_used", Long.toString(narration.tokens()));
        row.put("money", money(narration.money()));
        return read("edition", List.of(row));
    }

    TableRead planted(CatchRate lies) {
        List<Map<String, String>> rows = new ArrayList<>();
        lies.byKind().forEach((kind, tally) -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("seeded", kind);
            row.put("planted", Integer.toString(tally.planted()));
            row.put("caught", Integer.toString(tally.caught()));
            rows.add(row);
        });
        return read("planted", rows);
    }

    /** As the warehouse makes a decimal of it: of four places, without zeros behind. */
    private static String money(double amount) {
        BigDecimal rounded = BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** @param differences from the facts of the edition before */
    TableRead corrections(List<Map<String, String>> differences) {
        return read("corrections", differences);
    }

    private TableRead read(String name, List<Map<String, String>> rows) {
        return TableRead.of(name, Warehouse.inlined("sql/briefing/" + name + ".sql", parameters), rows);
    }
}
