package io.daybreak.features.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.cause.Topology.Edge;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static final Topology SHOP = new Topology(List.of(
            new Edge("web", "cart"),
            new Edge("web", "search"),
            new Edge("cart", "store"),
            new Edge("search", "store"),
            new Edge("store", "web")));

    @Test
    void troubleGoesTheShortestWayUpToTheFarthestServiceThatFeelsIt() {
        assertThat(SHOP.wayUp("store", List.of("web", "cart"))).containsExactly("store", "cart", "web");
        assertThat(SHOP.wayUp("store", List.of("search"))).containsExactly("store", "search");
    }

    @Test
    void aServiceWhoseCallersFeelNothingHasNoWay() {
        assertThat(SHOP.wayUp("store", List.of("store"))).isEmpty();
        assertThat(SHOP.wayUp("mail", List.of("web"))).isEmpty();
    }
}
