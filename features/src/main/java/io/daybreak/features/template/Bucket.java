package io.daybreak.features.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Shapes of one skeleton. They are brought together where they resemble each other, then parted again where a place holds
 * the words of different templates ({@link Column}): bottom-up finds what belongs together, top-down sees all values of a
 * place at once.
 *
 * <p>Pairs are compared only within groups of at most {@value #COMPARED} shapes; larger ones are parted by their leading words
 * first. So n shapes of k atoms cost at most O(n k {@value #COMPARED}).
 */
final class Bucket {
    static final int COMPARED = 1000;

    private final BiConsumer<String, List<Shape>> found;

    /** @param found gets the text of each template with its shapes */
    Bucket(BiConsumer<String, List<Shape>> found) {
        this.found = found;
    }

    /** Merges shapes of one skeleton, given in an order that their content alone decides. */
    void merge(List<Shape> shapes) {
        merge(shapes, 0);
    }

    private void merge(List<Shape> shapes, int place) {
        if (shapes.size() <= COMPARED) {
            clusters(shapes).forEach(this::part);
        } else if (place == shapes.getFirst().atoms().size()) {
            part(shapes);
        } else if (Column.of(shapes, place).values().size() > shapes.size() / 2) {
            merge(shapes, place + 1);
        } else {
            by(shapes, place).forEach(part -> merge(part, place + 1));
        }
    }

    private static Collection<List<Shape>> by(List<Shape> shapes, int place) {
        Map<String, List<Shape>> parts = new TreeMap<>();
        for (Shape shape : shapes) {
            parts.computeIfAbsent(shape.text(place), text -> new ArrayList<>()).add(shape);
        }
        return parts.values();
    }

    /** Connected components of resemblance. */
    private static Collection<List<Shape>> clusters(List<Shape> shapes) {
        int[] parent = new int[shapes.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (int j = 0; j < i; j++) {
                if (root(parent, i) != root(parent, j) && resemble(shapes.get(i), shapes.get(j))) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        Map<Integer, List<Shape>> clusters = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            clusters.computeIfAbsent(root(parent, i), root -> new ArrayList<>()).add(shapes.get(i));
        }
        return clusters.values();
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** Whether two shapes share a constant and differ in few words; two values that differ do not count. */
    private static boolean resemble(Shape one, Shape other) {
        int same = 0;
        int different = 0;
        for (int i = 0; i < one.atoms().size(); i++) {
            Token a = one.atoms().get(i);
            Token b = other.atoms().get(i);
            if (a.text().equals(b.text())) {
                same += a.varies() ? 0 : 1;
            } else if (!a.valuelike() || !b.valuelike()) {
                different++;
            }
        }
        return different == 0 || same > 0 && different <= allowed(one.atoms().size());
    }

    /** How many words may differ: of up to four one, of up to six two, of up to nine three, of more half. */
    private static int allowed(int atoms) {
        return atoms <= 4 ? 1 : atoms <= 6 ? 2 : atoms <= 9 ? 3 : atoms / 2;
    }

    /** Parts a cluster at the place with the fewest different constants, until each part is one template. */
    private void part(List<Shape> cluster) {
        List<String> texts = new ArrayList<>();
        int fewest = -1;
        int least = Integer.MAX_VALUE;
        for (int place = 0; place < cluster.getFirst().atoms().size(); place++) {
            Column column = Column.of(cluster, place);
            texts.add(column.constant() ? cluster.getFirst().text(place) : Template.WILDCARD);
            if (!column.constant() && !column.variable() && column.values().size() < least) {
                least = column.values().size();
                fewest = place;
            }
        }
        if (fewest < 0) {
            found.accept(cluster.getFirst().spell(texts), cluster);
        } else {
            by(cluster, fewest).forEach(this::part);
        }
    }
}
