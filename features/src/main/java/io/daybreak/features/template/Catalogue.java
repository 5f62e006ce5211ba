package io.daybreak.features.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Templates of earlier days. A message that one of them covers keeps its id, whatever else a day holds; of several that cover
 * it the one with the fewest wildcards is taken, then the first by text, so that the order of reading does not matter.
 */
final class Catalogue {
    /** Reads as a masked number at every place where a wildcard may stand. */
    private static final String PLACEHOLDER = "00";

    private record Entry(Template template, Shape shape) {}

    private final Map<String, List<Entry>> bySkeleton = new HashMap<>();

    Catalogue(Collection<Template> templates) {
        LineScanner scanner = new LineScanner();
        templates.stream()
                .map(template -> entry(template, scanner))
                .sorted(Comparator.comparingLong((Entry entry) -> entry.shape().wildcards())
                        .thenComparing(entry -> entry.template().text()))
                .forEach(entry -> bySkeleton
                        .computeIfAbsent(entry.shape().skeleton(), skeleton -> new ArrayList<>())
                        .add(entry));
    }

    private static Entry entry(Template template, LineScanner scanner) {
        scanner.signature(template.text().replace(Template.WILDCARD, PLACEHOLDER));
        return new Entry(template, Shape.of(scanner.tokens(), 0));
    }

    /** The template that covers a shape; null where it is new. */
    @Nullable
    Template match(Shape shape) {
        for (Entry entry : bySkeleton.getOrDefault(shape.skeleton(), List.of())) {
            if (entry.shape().covers(shape)) {
                return entry.template();
            }
        }
        return null;
    }

    /** The shapes of the known templates of a skeleton: they count as values that were seen. */
    List<Shape> shapes(String skeleton) {
        return bySkeleton.getOrDefault(skeleton, List.of()).stream()
                .map(Entry::shape)
                .toList();
    }
}
