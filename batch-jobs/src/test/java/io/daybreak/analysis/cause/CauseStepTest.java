package io.daybreak.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.analysis.incident.IncidentRow;
import io.daybreak.features.Day;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CauseStepTest {
    private static final Day DAY = new Day(LocalDate.of(2026, 3, 1), ZoneId.of("UTC"));
    private static final int ONSET = 300;
    private static final int END = 310;

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    record Slot(
            LocalDate day,
            String service,
            String instance,
            String kind,
            String signal,
            String attribute,
            String unit,
            Instant slot,
            double value,
            long samples) {}

    record Edge(LocalDate day, String source, String caller, String callee) {}

    @BeforeEach
    void aDayWithABusyStore() {
        for (String table : List.of("signal_slots", "service_edges", "incidents", "root_causes")) {
            WAREHOUSE.get().sql().sql("TRUNCATE TABLE " + table).update();
        }
        var random = new Random(11);
        List<Slot> slots = new ArrayList<>();
        for (String service : List.of("web", "cart", "store", "mail")) {
            for (int minute = 0; minute < 600; minute++) {
                double factor = minute >= ONSET && minute < END && service.equals("store") ? 5 : 1;
                slots.add(new Slot(
                        DAY.date(),
                        service,
                        "",
                        "metric",
                        "cpu",
                        "",
                        "1",
                        at(minute),
                        100 * factor * (1 + 0.05 * random.nextGaussian()),
                        1));
            }
        }
        WAREHOUSE.get().insert("signal_slots", Slot.class, slots.iterator());
        WAREHOUSE
                .get()
                .insert(
                        "service_edges",
                        Edge.class,
                        List.of(new Edge(DAY.date(), "s", "web", "cart"), new Edge(DAY.date(), "s", "cart", "store"))
                                .iterator());
    }

    @Test
    void theCandidatesOfAnIncidentAreKeptInOrderWithEvidenceAndGates() {
        incident("one", ONSET, END);

        assertThat(new CauseStep(WAREHOUSE.get()).run(DAY)).isEqualTo(4);

        assertThat(column("service")).startsWith("store").hasSize(4);
        assertThat(column("toString(gates_passed)")).first().isEqualTo("['precedes','connected','quiet']");
        assertThat(column("evidence"))
                .first()
                .asString()
                .contains(
                        "\"signal\":\"cpu\"",
                        "\"onset\":\"2026-03-01T05:00:00Z\"",
                        "\"path\":[\"store\",\"cart\",\"web\"]");
    }

    @Test
    void aDayWithoutIncidentsHasNoCauses() {
        assertThat(new CauseStep(WAREHOUSE.get()).run(DAY)).isZero();
    }

    @Test
    void aRerunGivesTheSameRows() {
        incident("one", ONSET, END);
        new CauseStep(WAREHOUSE.get()).run(DAY);
        List<String> before = column("evidence");

        new CauseStep(WAREHOUSE.get()).run(DAY);

        assertThat(column("evidence")).isEqualTo(before);
    }

    private static void incident(String id, int from, int to) {
        var row = new IncidentRow(
                DAY.date(),
                id,
                "f",
                at(from),
                at(to),
                at(from),
                at(to),
                "major",
                "new",
                1,
                "t",
                List.of("web"),
                List.of(),
                List.of(),
                0,
                1,
                1);
        WAREHOUSE.get().insert("incidents", IncidentRow.class, List.of(row).iterator());
    }

    private static List<String> column(String expression) {
        return WAREHOUSE
                .get()
                .sql()
                .sql("SELECT " + expression + " FROM root_causes ORDER BY incident_id, place")
                .query(String.class)
                .list();
    }

    private static Instant at(int minute) {
        return DAY.start().plusSeconds(60L * minute);
    }
}
