package io.daybreak.features.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a signature, or of a template, as the miner sees them.
 *
 * @param skeleton blanks and delimiters with a mark for every atom; shapes of one template have the same
 * @param atoms what stands between them, in order
 * @param lines how many lines have the signature
 */
record Shape(String skeleton, List<Token> atoms, long lines) {
    private static final char ATOM = '\u0001';

    static Shape of(List<Token> tokens, long lines) {
        StringBuilder skeleton = new StringBuilder();
        List<Token> atoms = new ArrayList<>();
        for (Token token : tokens) {
            if (token.atom()) {
                atoms.add(token);
                skeleton.append(ATOM);
            } else {
                skeleton.append(token.text());
            }
        }
        return new Shape(skeleton.toString(), List.copyOf(atoms), lines);
    }

    Shape plus(long more) {
        return new Shape(skeleton, atoms, lines + more);
    }

    String text(int atom) {
        return atoms.get(atom).text();
    }

    /** The text of the template with these atoms. */
    String spell(List<String> texts) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < skeleton.length(); i++) {
            if (skeleton.charAt(i) == ATOM) {
                text.append(texts.get(next++));
            } else {
                text.append(skeleton.charAt(i));
            }
        }
        return text.toString();
    }

    /** Whether a template of this shape stands for the other shape too: the same but for its wildcards. */
    boolean covers(Shape other) {
        for (int i = 0; i < atoms.size(); i++) {
            if (!text(i).equals(Template.WILDCARD) && !text(i).equals(other.text(i))) {
                return false;
            }
        }
        return skeleton.equals(other.skeleton);
    }

    /** How many atoms are wildcards as a whole. */
    long wildcards() {
        return atoms.stream()
                .filter(atom -> atom.text().equals(Template.WILDCARD))
                .count();
    }

    /** The word before an atom, where only a blank stands between them; else empty. */
    String wordBefore(int atom) {
        int at = position(atom);
        boolean apart = at > 1 && skeleton.charAt(at - 1) == ' ' && skeleton.charAt(at - 2) == ATOM;
        return apart ? text(atom - 1) : "";
    }

    /** Whether an atom names a function or what it belongs to: a bracket or two colons right behind it, or two colons before. */
    boolean function(int atom) {
        int at = position(atom);
        boolean scoped = skeleton.startsWith("::", at + 1) || at > 1 && skeleton.startsWith("::", at - 2);
        return scoped || skeleton.startsWith("(", at + 1);
    }

    private int position(int atom) {
        int at = -1;
        for (int seen = -1; seen < atom; seen++) {
            at = skeleton.indexOf(ATOM, at + 1);
        }
        return at;
    }
}
