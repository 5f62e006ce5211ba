package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.warehouse.statement.WarehouseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way to a server, walked without Docker: an engine that sees no file of this machine, addressed by its URL. */
class RemoteWarehouseTest extends WarehouseContract {
    @RegisterExtension
    static final RemoteWarehouse WAREHOUSE = new RemoteWarehouse();

    @Override
    Warehouse warehouse() {
        return WAREHOUSE.get();
    }

    @Test
    void theServerIsRefusedTheFilesOfThisMachine() {
        assertThatThrownBy(() -> warehouse()
                        .sql()
                        .sql("SELECT count() FROM file('/etc/hosts', LineAsString)")
                        .query(Long.class)
                        .single())
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("ACCESS_DENIED");
    }
}
