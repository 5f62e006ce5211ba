package io.daybreak.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BriefStepTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @TempDir
    Path editions;

    private Warehouse warehouse;

    @BeforeEach
    void fill() {
        warehouse = WAREHOUSE.get();
        BriefedDay.fill(warehouse);
    }

    private long brief() {
        return BriefedDay.step(warehouse, editions).run(BriefedDay.DAY);
    }

    private Path edition(int number) {
        return editions.resolve("2026-11-20").resolve(Integer.toString(number));
    }

    private String page(int number, String name) throws IOException {
        return Files.readString(edition(number).resolve(name));
    }

    @Test
    void aDayWithAnIssueIsToldWithItsNumbersItsCauseAndTheChangeBeforeIt() throws IOException {
        brief();
        String page = page(1, "briefing.md");
        System.out.println(page);
        System.out.println(page(1, "briefing.ko.md").lines().limit(60).collect(java.util.stream.Collectors.joining("\n")));
        System.out.println(warehouse.sql().sql("SELECT statement_id, language, verdict, why FROM verdicts WHERE number = 0 AND verdict != 'supported'").query().listOfRows());
        assertThat(page).contains("1 need action");
    }
}
