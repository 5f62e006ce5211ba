package io.daybreak.grounding.agree;

import io.daybreak.grounding.text.Mention;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A mention, and what it says of which facets.
 *
 * @param facets of a time: the windows it fits, possibly none
 */
record Said(Mention mention, Map<Facet, Set<String>> facets) {

    boolean speaksOf(Facet facet) {
        return facets.containsKey(facet);
    }

    /** Whether it says this of the facet. */
    boolean says(Facet facet, String value) {
        Set<String> values = Objects.requireNonNullElse(facets.get(facet), Set.of());
        return values.contains(value) || facet == Facet.SEVERITY && value.equals(Side.ANY);
    }
}
