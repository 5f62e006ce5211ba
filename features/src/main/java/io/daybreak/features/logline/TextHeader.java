package io.daybreak.features.logline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a text log: how many tokens stand before the time, the time's shape, and the parts after it. Found by
 * voting over a sample, then the same for every line: deciding line by line takes words of the message for a header.
 *
 * @param shape shape of the time; null where the log has none
 * @param before blanks-separated tokens before the time
 * @param lead characters of the time's token before its first digit or letter (brackets, a level letter)
 * @param levelBefore index of the token before the time that is a level word; -1 for none
 * @param parts parts after the time, in order
 */
record TextHeader(@Nullable TimeShape shape, int before, int lead, int levelBefore, List<Element> parts) {
    private static final int REACH = 90;
    private static final double TIME_VOTE = 0.6;
    private static final int MOST_PARTS = 12;

    private record Place(TimeShape shape, int before, int lead) {}

    static TextHeader detect(List<String> sample) {
        Place place = place(sample);
        if (place == null) {
            return new TextHeader(null, 0, 0, -1, partsAfter(sample, new int[sample.size()], false));
        }
        TextHeader time = new TextHeader(place.shape(), place.before(), place.lead(), -1, List.of());
        List<String> timed =
                sample.stream().filter(line -> time.timeStart(line) >= 0).toList();
        int[] cursors = timed.stream().mapToInt(line -> time.timeEnd(line)).toArray();
        int level = levelBefore(timed, place.before());
        return new TextHeader(
                place.shape(), place.before(), place.lead(), level, partsAfter(timed, cursors, level >= 0));
    }

    private static @Nullable Place place(List<String> sample) {
        Map<Place, Integer> votes = new LinkedHashMap<>();
        for (String line : sample) {
            for (Place place : places(line)) {
                votes.merge(place, 1, Integer::sum);
            }
        }
        Place best = null;
        for (Map.Entry<Place, Integer> vote : votes.entrySet()) {
            boolean enough = vote.getValue() >= TIME_VOTE * sample.size();
            if (enough && (best == null || vote.getKey().before() > best.before())) {
                best = vote.getKey();
            }
        }
        return best;
    }

    private static List<Place> places(String line) {
        List<Place> found = new ArrayList<>();
        int before = 0;
        int at = Cursor.skipBlanks(line, 0);
        while (at < line.length() && at < REACH) {
            for (int lead = 0; lead <= 1; lead++) {
                TimeShape shape = shapeAt(line, at + lead);
                if (shape != null && (lead == 0 || "[(<|IWEFD".indexOf(line.charAt(at)) >= 0)) {
                    found.add(new Place(shape, before, lead));
                    break;
                }
            }
            at = Cursor.skipBlanks(line, blank(line, at));
            before++;
        }
        return found;
    }

    private static int blank(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    private static @Nullable TimeShape shapeAt(String line, int from) {
        for (TimeShape shape : TimeShape.values()) {
            if (shape.end(line, from) > 0) {
                return shape;
            }
        }
        return null;
    }

    private static int levelBefore(List<String> sample, int before) {
        for (int index = 0; index < before; index++) {
            int token = index;
            long votes = sample.stream()
                    .filter(line -> !levelOfToken(line, token).isEmpty())
                    .count();
            if (votes >= 0.85 * sample.size()) {
                return index;
            }
        }
        return -1;
    }

    static String levelOfToken(String line, int index) {
        int at = Cursor.skipBlanks(line, 0);
        for (int i = 0; i < index; i++) {
            at = Cursor.skipBlanks(line, blank(line, at));
        }
        return Element.levelAt(line, at, blank(line, at));
    }

    private static List<Element> partsAfter(List<String> lines, int[] cursors, boolean levelKnown) {
        List<Element> parts = new ArrayList<>();
        boolean level = levelKnown;
        while (parts.size() < MOST_PARTS) {
            advance(lines, cursors);
            List<Element> next = next(lines, cursors, level, parts);
            if (next.isEmpty()) {
                break;
            }
            for (Element element : next) {
                advance(lines, cursors);
                step(lines, cursors, element);
            }
            parts.addAll(next);
            level |= next.contains(Element.LEVEL);
        }
        return List.copyOf(parts);
    }

    private static List<Element> next(List<String> lines, int[] cursors, boolean level, List<Element> parts) {
        if (share(lines, cursors, Element.SEPARATOR) >= 0.9) {
            return List.of(Element.SEPARATOR);
        }
        if (share(lines, cursors, Element.FIELD) >= 0.95) {
            return List.of(Element.FIELD);
        }
        List<Element> toLevel = level ? List.of() : toLevel(lines, cursors);
        if (!toLevel.isEmpty()) {
            return toLevel;
        }
        if (!level && !parts.contains(Element.SYSLOG_TAG) && syslog(lines, cursors)) {
            return List.of(Element.TOKEN, Element.SYSLOG_TAG);
        }
        return named(lines, cursors, level, parts);
    }

    private static List<Element> named(List<String> lines, int[] cursors, boolean level, List<Element> parts) {
        boolean tagged = parts.contains(Element.TAG) || parts.contains(Element.SYSLOG_TAG);
        if (share(lines, cursors, Element.GROUP) >= 0.95) {
            return List.of(Element.GROUP);
        }
        if (!tagged && share(lines, cursors, Element.TAG) >= (level ? 0.8 : 0.95)) {
            return List.of(Element.TAG);
        }
        if (!tagged && share(lines, cursors, Element.NUMBER) >= 0.98) {
            return List.of(Element.NUMBER);
        }
        if (level && !tagged && !parts.contains(Element.LOGGER) && share(lines, cursors, Element.LOGGER) >= 0.9) {
            return List.of(Element.LOGGER);
        }
        if (level && !parts.contains(Element.PADDED) && share(lines, cursors, Element.PADDED) >= 0.9) {
            return List.of(Element.PADDED);
        }
        if (!level && parts.isEmpty() && share(lines, cursors, Element.DASHED) >= 0.95) {
            return List.of(Element.DASHED);
        }
        return List.of();
    }

    private static List<Element> toLevel(List<String> lines, int[] cursors) {
        int[] ahead = cursors.clone();
        List<Element> way = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            advance(lines, ahead);
            if (share(lines, ahead, Element.LEVEL) >= 0.85) {
                way.add(Element.LEVEL);
                return way;
            }
            step(lines, ahead, Element.TOKEN);
            way.add(Element.TOKEN);
        }
        return List.of();
    }

    private static boolean syslog(List<String> lines, int[] cursors) {
        int[] ahead = cursors.clone();
        step(lines, ahead, Element.TOKEN);
        advance(lines, ahead);
        return share(lines, ahead, Element.SYSLOG_TAG) >= 0.8;
    }

    private static void advance(List<String> lines, int[] cursors) {
        for (int i = 0; i < cursors.length; i++) {
            cursors[i] = Cursor.skipBlanks(lines.get(i), cursors[i]);
        }
    }

    private static void step(List<String> lines, int[] cursors, Element element) {
        for (int i = 0; i < cursors.length; i++) {
            int end = element.end(lines.get(i), cursors[i]);
            cursors[i] = end < 0 ? cursors[i] : end;
        }
    }

    private static double share(List<String> lines, int[] cursors, Element element) {
        int hits = 0;
        for (int i = 0; i < cursors.length; i++) {
            hits += element.end(lines.get(i), cursors[i]) >= 0 ? 1 : 0;
        }
        return cursors.length == 0 ? 0 : (double) hits / cursors.length;
    }

    /** Where the time of a line starts; -1 where the line has no time at its place. */
    int timeStart(String line) {
        int at = Cursor.skipBlanks(line, 0);
        for (int i = 0; i < before; i++) {
            at = Cursor.skipBlanks(line, blank(line, at));
        }
        at += lead;
        return shape != null && shape.end(line, at) > 0 ? at : -1;
    }

    private int timeEnd(String line) {
        return afterTime(line, timeStart(line));
    }

    /** The end of the time that starts at {@code start}, with the brackets and commas that close it. */
    int afterTime(String line, int start) {
        int at = shape == null ? start : shape.end(line, start);
        while (at < line.length() && "]),>".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at < line.length() && line.charAt(at) == '|' ? at + 1 : at;
    }
}
