package io.daybreak.simulator.traffic.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A log statement of a service.
 *
 * @param source logger, or file and line
 * @param parts constant text and, between braces, what varies; by turns, the first one constant
 */
public record Message(Level level, String source, List<String> parts) {

    static Message of(Level level, String source, String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close == open + 1) {
                parts.add(text.substring(at, close + 1));
                parts.add("");
            } else {
                parts.add(text.substring(at, open));
                parts.add(text.substring(open + 1, close));
            }
            at = close + 1;
        }
        parts.add(text.substring(at));
        return new Message(level, source, List.copyOf(parts));
    }
}
