package io.daybreak.warehouse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.unit.DataSize;

/**
 * A fresh database with all tables for a test class, on one engine that all test classes of the build share:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();
 *
 * @Test
 * void rowsAreThere() {
 *     WAREHOUSE.get().insert("spans", Span.class, spans.iterator());
 * }
 * }</pre>
 *
 * The engine lies in {@code target/test-engine} and stays up for a minute after the last test, so the next run finds it.
 */
public final class EmbeddedWarehouse implements BeforeAllCallback, AfterAllCallback {
    public static final Path DATA = Path.of("target", "test-engine");

    private @Nullable Warehouse warehouse;
    private String database = "";

    public Warehouse get() {
        return Objects.requireNonNull(warehouse, "used before the tests of its class");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = "daybreak_" + context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        drop();
        warehouse = Warehouse.open(settings(database), DATA);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        get().close();
        drop();
    }

    private void drop() {
        // Under the default name, so that the engine that this may start lets its reader into all databases of tests.
        try (Warehouse any = Warehouse.connect(settings("daybreak"), DATA)) {
            any.sql().sql("DROP DATABASE IF EXISTS " + database).update();
        }
    }

    /** Of an engine for tests, whose reader may read every database with a name that begins like this. */
    public static WarehouseSettings settings(String database) {
        return new WarehouseSettings(
                "embedded",
                "",
                "",
                "",
                "",
                database,
                "",
                DataSize.ofMegabytes(1400),
                Duration.ofMinutes(1),
                0,
                null,
                null);
    }
}
