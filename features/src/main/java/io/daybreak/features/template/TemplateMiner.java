package io.daybreak.features.template;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the distinct signatures of a day together into templates, with all of them in view. The result is a function of
 * the set of signatures and of the known templates: neither order nor the cutting of the input into parts matters.
 *
 * <p>Typical use: {@link #add} each distinct signature with any of its messages and its number of lines, then {@link #mine}.
 */
public final class TemplateMiner {
    private final Collection<Template> known;
    private final Map<Long, String> spellings = new TreeMap<>();
    private final LineScanner scanner = new LineScanner();

    /** @param known the templates of earlier days; what they match keeps their ids */
    public TemplateMiner(Collection<Template> known) {
        this.known = known;
    }

    /**
     * Adds lines of one signature.
     *
     * @param signature as {@link LineScanner#signature} gives it for the message
     * @param message any message of that signature
     * @param lines how many lines have it; adding a signature again adds up
     */
    public void add(long signature, String message, long lines) {
        spellings.computeIfAbsent(signature, key -> spelled(message));
    }

    private String spelled(String message) {
        scanner.signature(message);
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < scanner.size(); i++) {
            spelled.append(scanner.spelled(i));
        }
        return spelled.toString();
    }

    /** The template of each signature that was added. */
    public Map<Long, Template> mine() {
        Map<Long, Template> mined = new HashMap<>();
        spellings.forEach((signature, text) -> mined.put(signature, Template.of(text)));
        return mined;
    }
}
