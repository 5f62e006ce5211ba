package io.daybreak.features.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values at one place of shapes that resemble each other, and whether they are values of a variable or the words of
 * different templates. What decides is how many there are and how they look: a mask or an identifier varies sooner than a
 * word, a word in capitals (a state, a command) later, true and false never; a value that stands in very many lines is
 * rather one of a fixed set.
 *
 * @param values distinct texts with their lines
 * @param place index of the atom
 * @param masked whether a mask is among them
 * @param digits whether all hold masked digits
 * @param naming whether the word before says that a name follows
 * @param leading whether the place is the message's first, or names a function: there constants stand
 */
record Column(Map<String, Long> values, int place, boolean masked, boolean digits, boolean naming, boolean leading) {
    private static final int WORDS = 5;
    private static final int NAMES = 3;
    private static final int CAPITALS = 8;
    private static final int IDENTIFIERS = 2;
    private static final int REPEATED_IDENTIFIERS = 4;
    private static final int FIRST_IDENTIFIERS = 8;
    private static final int REPEATED = 10;
    private static final Set<String> NAMING = Set.of("user", "from", "by", "host", "named", "called", "via", "against");
    private static final Set<String> CLOSED =
            Set.of("true", "false", "null", "none", "on", "off", "yes", "no", "enabled", "disabled");

    static Column of(List<Shape> shapes, int place) {
        Map<String, Long> values = new TreeMap<>();
        boolean masked = false;
        boolean digits = true;
        for (Shape shape : shapes) {
            Token token = shape.atoms().get(place);
            values.merge(token.text(), shape.lines(), Long::sum);
            masked |= token.type() == Token.MASK;
            digits &= token.varies();
        }
        Shape any = shapes.getFirst();
        boolean naming = NAMING.contains(any.wordBefore(place));
        return new Column(values, place, masked, digits, naming, place == 0 || any.function(place));
    }

    boolean constant() {
        return values.size() == 1;
    }

    /** Whether the values belong to a variable. */
    boolean variable() {
        if (digits || masked && place > 0) {
            return true;
        }
        if (values.keySet().stream().allMatch(value -> CLOSED.contains(value.toLowerCase(Locale.ROOT)))) {
            return false;
        }
        return values.size() >= least();
    }

    /** How many different values make a variable. */
    private int least() {
        if (values.keySet().stream().allMatch(value -> value.equals(value.toUpperCase(Locale.ROOT)))) {
            return CAPITALS;
        }
        if (values.keySet().stream().allMatch(Column::identifier)) {
            if (leading && values.keySet().stream().noneMatch(Column::digits)) {
                return FIRST_IDENTIFIERS;
            }
            long lines = values.values().stream().mapToLong(Long::longValue).sum();
            return lines >= (long) REPEATED * values.size() ? REPEATED_IDENTIFIERS : IDENTIFIERS;
        }
        if (leading) {
            return Integer.MAX_VALUE;
        }
        return naming ? NAMES : WORDS;
    }

    private static boolean digits(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9') || text.contains(Template.WILDCARD);
    }

    /** Whether a text looks like the name of a thing rather than a word: joints within, or digits. */
    static boolean identifier(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joint = c == '.' && i > 0 && i + 1 < text.length();
            if (joint || "_/\\@$~#%".indexOf(c) >= 0 || Atom.isDigit(c)) {
                return true;
            }
        }
        return false;
    }
}
