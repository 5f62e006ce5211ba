package io.daybreak.warehouse;

import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedWarehouseTest extends WarehouseContract {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @Override
    Warehouse warehouse() {
        return WAREHOUSE.get();
    }
}
