package io.daybreak.features.logline;

import io.daybreak.features.logline.time.Cursor;
import io.daybreak.features.logline.time.TimeShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of text lines by voting over a sample: the time first, then part after part behind it, each at the places
 * that the parts before it left.
 */
final class HeaderVote {
    private static final int REACH = 90;
    private static final int TOKENS_TO_LEVEL = 5;
    private static final int MOST_PARTS = 12;
    private static final double TIME = 0.4;
    private static final double MOST = 0.8;
    private static final double MANY = 0.9;
    private static final double NEARLY_ALL = 0.95;
    private static final double ALL_BUT_FEW = 0.98;
    private static final List<Element> SYSLOG_5424 =
            List.of(Element.TOKEN, Element.TOKEN, Element.TOKEN, Element.TOKEN, Element.STRUCTURED);

    private record Place(TimeShape shape, int before, int lead) {}

    private final List<String> lines;
    private final int[] cursors;
    private final List<Element> parts = new ArrayList<>();
    private boolean level;

    private HeaderVote(List<String> lines, int[] cursors, boolean level) {
        this.lines = lines;
        this.cursors = cursors;
        this.level = level;
    }

    static TextHeader detect(List<String> sample) {
        List<String> heads =
                sample.stream().filter(line -> !TextHeader.continued(line)).toList();
        boolean priority =
                votes(heads, line -> TextHeader.priorityEnd(line) > 0) >= NEARLY_ALL * heads.size() && !heads.isEmpty();
        Place place = place(heads, priority);
        if (place == null) {
            int[] starts = heads.stream()
                    .mapToInt(line -> priority ? TextHeader.priorityEnd(line) : 0)
                    .toArray();
            return new TextHeader(priority, null, 0, 0, -1, new HeaderVote(heads, starts, false).parts());
        }
        TextHeader time = new TextHeader(priority, place.shape(), place.before(), place.lead(), -1, List.of());
        List<String> timed =
                heads.stream().filter(line -> time.timeStart(line) >= 0).toList();
        int levelBefore = levelBefore(timed, place.before());
        int[] starts = timed.stream()
                .mapToInt(line -> time.afterTime(line, time.timeStart(line)))
                .toArray();
        boolean rfc5424 = priority && place.before() == 1;
        List<Element> parts = rfc5424 ? SYSLOG_5424 : new HeaderVote(timed, starts, levelBefore >= 0).parts();
        return new TextHeader(priority, place.shape(), place.before(), place.lead(), levelBefore, parts);
    }

    /**
     * The lines that share what most lines share of their first time: its shape and its place, at the line's start or behind one
     * token. In the lines of several systems mixed, these are of one.
     */
    static List<String> largestGroup(List<String> lines) {
        Map<Place, List<String>> groups = new HashMap<>();
        for (String line : lines) {
            Place first = TextHeader.continued(line) ? null : first(line);
            if (first != null) {
                groups.computeIfAbsent(first, place -> new ArrayList<>()).add(line);
            }
        }
        return groups.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Place, List<String>> group) ->
                                group.getValue().size())
                        .thenComparing(group -> group.getKey().shape())
                        .thenComparing(group -> group.getKey().before())
                        .thenComparing(group -> group.getKey().lead()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static @Nullable Place first(String line) {
        Place place = placeAt(line, 0, 0);
        int second = Cursor.skipBlanks(line, Cursor.blank(line, 0));
        return place != null || second >= line.length() ? place : placeAt(line, second, 1);
    }

    private static long votes(List<String> lines, Predicate<String> test) {
        return lines.stream().filter(test).count();
    }

    /** Of the places where enough lines have a time the last: an earlier one was added by who collected the lines. */
    private static @Nullable Place place(List<String> sample, boolean priority) {
        Map<Place, Integer> votes = new HashMap<>();
        for (String line : sample) {
            for (Place place : places(line, priority ? TextHeader.priorityEnd(line) : 0)) {
                votes.merge(place, 1, Integer::sum);
            }
        }
        Place best = null;
        for (Place place : votes.keySet()) {
            boolean enough = votes.getOrDefault(place, 0) >= TIME * sample.size();
            if (enough && (best == null || better(place, best, votes))) {
                best = place;
            }
        }
        return best;
    }

    private static boolean better(Place place, Place best, Map<Place, Integer> votes) {
        if (place.before() != best.before()) {
            return place.before() > best.before();
        }
        int more = votes.getOrDefault(place, 0) - votes.getOrDefault(best, 0);
        int shape = place.shape().compareTo(best.shape());
        return more > 0 || more == 0 && (shape < 0 || shape == 0 && place.lead() < best.lead());
    }

    private static List<Place> places(String line, int from) {
        List<Place> found = new ArrayList<>();
        int before = 0;
        int at = Cursor.skipBlanks(line, from);
        while (at < line.length() && at < REACH) {
            Place place = placeAt(line, at, before);
            int end = at;
            if (place != null) {
                found.add(place);
                end = place.shape().end(line, at + place.lead());
            }
            do {
                at = Cursor.skipBlanks(line, Cursor.blank(line, at));
                before++;
            } while (at < end);
        }
        return found;
    }

    private static @Nullable Place placeAt(String line, int at, int before) {
        int leads = "[(<|IWEFD".indexOf(line.charAt(at)) >= 0 ? 1 : 0;
        for (int lead = 0; lead <= leads; lead++) {
            TimeShape shape = TimeShape.at(line, at + lead);
            if (shape != null) {
                return new Place(shape, before, lead);
            }
        }
        return null;
    }

    private static int levelBefore(List<String> sample, int before) {
        for (int index = 0; index < before; index++) {
            int token = index;
            if (votes(sample, line -> !TextHeader.levelOfToken(line, token).isEmpty()) >= MOST * sample.size()) {
                return index;
            }
        }
        return -1;
    }

    private List<Element> parts() {
        while (parts.size() < MOST_PARTS) {
            List<Element> next = next();
            if (next.isEmpty()) {
                break;
            }
            next.forEach(element -> step(cursors, element));
            parts.addAll(next);
            level |= next.contains(Element.LEVEL) || next.contains(Element.LEVEL_NAME);
        }
        return List.copyOf(parts);
    }

    private List<Element> next() {
        if (share(Element.SEPARATOR) >= MANY) {
            return List.of(Element.SEPARATOR);
        }
        if (share(Element.FIELD) >= NEARLY_ALL) {
            return List.of(Element.FIELD);
        }
        List<Element> toLevel = level ? List.of() : toLevel();
        if (!toLevel.isEmpty()) {
            return toLevel;
        }
        return !level && !named() && syslog() ? List.of(Element.TOKEN, Element.SYSLOG_TAG) : one();
    }

    /** The next part that stands for itself. A lone dash after the level or the name ends the header. */
    private List<Element> one() {
        boolean dashed = level && !parts.isEmpty() && parts.getLast() == Element.SEPARATOR;
        if (share(Element.GROUP) >= NEARLY_ALL) {
            return List.of(Element.GROUP);
        }
        if (!named() && !dashed && share(Element.TAG) >= (level ? MOST : NEARLY_ALL)) {
            return List.of(Element.TAG);
        }
        if (!named() && share(Element.NUMBER) >= ALL_BUT_FEW) {
            return List.of(Element.NUMBER);
        }
        if (!named() && share(Element.SOURCE) >= NEARLY_ALL) {
            return List.of(Element.SOURCE);
        }
        if (level && !named() && !dashed && share(Element.LOGGER) >= MANY) {
            return List.of(Element.LOGGER);
        }
        if (level && !parts.contains(Element.PADDED) && !dashed && share(Element.PADDED) >= MANY) {
            return List.of(Element.PADDED);
        }
        return !level && parts.isEmpty() && share(Element.DASHED) >= NEARLY_ALL ? List.of(Element.DASHED) : List.of();
    }

    private boolean named() {
        return parts.contains(Element.TAG) || parts.contains(Element.SYSLOG_TAG) || parts.contains(Element.LOGGER);
    }

    private List<Element> toLevel() {
        int[] ahead = cursors.clone();
        List<Element> way = new ArrayList<>();
        for (int i = 0; i < TOKENS_TO_LEVEL; i++) {
            for (Element element : List.of(Element.LEVEL_NAME, Element.LEVEL)) {
                if (share(ahead, element) >= MOST) {
                    way.add(element);
                    return way;
                }
            }
            step(ahead, Element.TOKEN);
            way.add(Element.TOKEN);
        }
        return List.of();
    }

    private boolean syslog() {
        int[] ahead = cursors.clone();
        step(ahead, Element.TOKEN);
        return share(ahead, Element.SYSLOG_TAG) >= MOST;
    }

    private void step(int[] at, Element element) {
        for (int i = 0; i < at.length; i++) {
            at[i] = Cursor.skipBlanks(lines.get(i), at[i]);
            at[i] = Math.max(at[i], element.end(lines.get(i), at[i]));
        }
    }

    private double share(Element element) {
        return share(cursors, element);
    }

    private double share(int[] at, Element element) {
        int hits = 0;
        for (int i = 0; i < at.length; i++) {
            hits += element.end(lines.get(i), Cursor.skipBlanks(lines.get(i), at[i])) >= 0 ? 1 : 0;
        }
        return at.length == 0 ? 0 : (double) hits / at.length;
    }
}
