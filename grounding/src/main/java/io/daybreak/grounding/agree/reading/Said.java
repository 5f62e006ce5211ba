package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.text.mention.Mention;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A mention, and what it says of which facets.
 *
 * @param facets of a time: the windows it fits, possibly none
 */
public record Said(Mention mention, Map<Facet, Set<String>> facets) {

    public boolean speaksOf(Facet facet) {
        return facets.containsKey(facet);
    }

    /** Whether it says this of the facet. */
    public boolean says(Facet facet, String value) {
        Set<String> values = Objects.requireNonNullElse(facets.get(facet), Set.of());
        return values.contains(value) || facet == Facet.SEVERITY && value.equals(Side.ANY);
    }
}
