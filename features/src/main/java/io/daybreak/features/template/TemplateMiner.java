package io.daybreak.features.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the distinct signatures of a day together into templates, with all of them in view. The result is a function of the
 * set of signatures with their line counts and of the known templates: neither the order of the input nor its cutting into
 * parts matters, and what a known template covers keeps that template.
 *
 * <p>Use: {@link #add} each signature with any of its messages and its number of lines, then {@link #mine};
 * {@code docs/how-to/mine-templates.md} has a whole program. Not safe for use by several threads at once.
 *
 * <p>Complexity: adding a new signature is linear in the message, adding one again a look-up, O(log n). Mining n signatures of k
 * tokens takes O(n k), for each one O(k) for every known template with the same blanks and delimiters, and comparisons of pairs
 * within groups of at most 1,000. It does not depend on the number of lines.
 *
 * <p>Memory: at most the signatures that the constructor allows are held, about 2 KB each; beyond them those with the largest
 * signature give way, whatever the order of arrival, and have the template {@link #OVERFLOW}.
 */
public final class TemplateMiner {
    /** The template of messages beyond the bound. */
    public static final Template OVERFLOW = Template.of(Template.WILDCARD);

    /** Signatures held where nothing else is said. */
    public static final int SIGNATURES = 100_000;

    private final Catalogue known;
    private final int bound;
    private final TreeMap<Long, Shape> shapes = new TreeMap<>();
    private final LineScanner scanner = new LineScanner();
    private final Map<Token, Token> shared = new HashMap<>();

    /** @param known the templates of earlier days */
    public TemplateMiner(Collection<Template> known) {
        this(known, SIGNATURES);
    }

    /**
     * @param known the templates of earlier days
     * @param bound signatures held at most
     */
    public TemplateMiner(Collection<Template> known, int bound) {
        this.known = new Catalogue(known);
        this.bound = bound;
    }

    /**
     * Adds lines of one signature; adding it again adds its lines up.
     *
     * @param signature as {@link LineScanner#signature} gives it for the message
     * @param message any message of that signature
     * @param lines how many lines have it
     */
    public void add(long signature, String message, long lines) {
        Shape old = shapes.get(signature);
        if (old != null) {
            shapes.put(signature, old.plus(lines));
        } else if (shapes.size() < bound || signature < shapes.lastKey()) {
            shapes.put(signature, shape(message, lines));
            if (shapes.size() > bound) {
                shapes.pollLastEntry();
            }
        }
    }

    private Shape shape(String message, long lines) {
        scanner.signature(message);
        List<Token> tokens = new ArrayList<>();
        for (Token token : scanner.tokens()) {
            if (shared.size() < bound) {
                shared.putIfAbsent(token, token);
            }
            tokens.add(shared.getOrDefault(token, token));
        }
        return Shape.of(tokens, lines);
    }

    /** The template of each signature that was added; those beyond the bound are absent and mean {@link #OVERFLOW}. */
    public Map<Long, Template> mine() {
        Map<Shape, Template> templates = new HashMap<>();
        Map<String, List<Shape>> unknown = new TreeMap<>();
        for (Shape shape : shapes.values()) {
            Template template = known.match(shape);
            if (template == null) {
                unknown.computeIfAbsent(shape.skeleton(), skeleton -> new ArrayList<>())
                        .add(shape);
            } else {
                templates.put(shape, template);
            }
        }
        Bucket bucket = new Bucket((text, members) -> {
            Template template = Template.of(text);
            members.forEach(shape -> templates.putIfAbsent(shape, template));
        });
        unknown.forEach((skeleton, members) -> {
            members.addAll(known.shapes(skeleton));
            bucket.merge(members);
        });
        Map<Long, Template> mined = new HashMap<>();
        shapes.forEach((signature, shape) -> mined.put(signature, templates.getOrDefault(shape, OVERFLOW)));
        return mined;
    }
}
