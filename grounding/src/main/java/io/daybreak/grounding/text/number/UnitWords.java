package io.daybreak.grounding.text.number;

import io.daybreak.grounding.text.mention.Meaning.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs behind a number that say what it counts in, in both languages. */
public final class UnitWords {

    /**
     * A unit found.
     *
     * @param length how many characters it takes, blanks before it included
     */
    record Found(int length, Dimension dimension, String unit) {}

    private record Entry(Pattern pattern, Dimension dimension, String unit) {}

    private static final Found NOTHING = new Found(0, Dimension.PLAIN, "");
    private static final List<Entry> WORDS = words();

    private final List<Entry> literal;

    /** @param units that the data or the claims use, to be found letter for letter */
    public UnitWords(Collection<String> units) {
        this.literal = units.stream()
                .filter(unit -> !unit.isBlank() && !unit.equals("1"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(unit -> new Entry(
                        Pattern.compile("[ \\u00a0-]?" + Pattern.quote(unit) + "(?![\\p{IsLatin}\\p{N}/])"),
                        unit.equals("%") ? Dimension.PERCENT : Dimension.UNIT,
                        unit.equals("%") ? "" : unit))
                .toList();
    }

    /** The unit that begins at an index; of length 0 and plain where there is none. */
    Found at(String text, int index) {
        for (List<Entry> entries : List.of(WORDS.subList(0, 1), literal, WORDS)) {
            for (Entry entry : entries) {
                Matcher matcher = entry.pattern().matcher(text).region(index, text.length());
                matcher.useTransparentBounds(true);
                if (matcher.lookingAt()) {
                    return new Found(matcher.end() - index, entry.dimension(), entry.unit());
                }
            }
        }
        return NOTHING;
    }

    private static List<Entry> words() {
        List<Entry> all = new ArrayList<>();
        all.add(entry("(?:percentage|percent|pct|%)[- ]?points?|pp|pps|%p|%포인트|%P|퍼센트 ?포인트|포인트", Dimension.POINTS, ""));
        all.add(entry("%|percent|per cent|pct|퍼센트|프로", Dimension.PERCENT, ""));
        all.add(entry("times|x|×|fold|배", Dimension.TIMES, ""));
        Map<String, String> units = new LinkedHashMap<>();
        units.put("bytes? per second|B/s|바이트/초", "By/s");
        units.put("rps|qps|tps", "1/s");
        units.put("rpm", "1/min");
        units.put("milliseconds?|millis|msecs?|ms|밀리초", "ms");
        units.put("microseconds?|micros|µs|μs|us|마이크로초", "us");
        units.put("nanoseconds?|nanos|ns|나노초", "ns");
        units.put("seconds?|secs?|s|초(?!과)", "s");
        units.put("minutes?|mins?|분", "min");
        units.put("hours?|hrs?|h|시간", "h");
        units.put("days?|일(?:간|째)?|d", "d");
        units.put("weeks?|주(?:간|일)?", "wk");
        units.put("bits?|bit", "bit");
        units.put("Hz|hertz|헤르츠", "Hz");
        units.put("kHz", "kHz");
        units.put("MHz", "MHz");
        units.put("GHz", "GHz");
        units.put("TiBy?|tebibytes?", "TiBy");
        units.put("KiBy", "KiBy");
        units.put("MiBy", "MiBy");
        units.put("GiBy", "GiBy");
        units.put("kBy", "kBy");
        units.put("MBy", "MBy");
        units.put("GBy", "GBy");
        units.put("TBy", "TBy");
        units.put("kibibytes?|KiB", "KiBy");
        units.put("mebibytes?|MiB|Mi|메비바이트", "MiBy");
        units.put("gibibytes?|GiB|Gi|기비바이트", "GiBy");
        units.put("kilobytes?|[kK]B|킬로바이트", "kBy");
        units.put("megabytes?|MB|메가바이트", "MBy");
        units.put("gigabytes?|GB|기가바이트", "GBy");
        units.put("terabytes?|TB|테라바이트", "TBy");
        units.put("bytes?|B|By|바이트", "By");
        units.put("millicores?|밀리코어", "millicores");
        units.put("cores?|코어", "cores");
        units.forEach((words, unit) -> all.add(entry(words, Dimension.UNIT, unit)));
        return List.copyOf(all);
    }

    private static Entry entry(String words, Dimension dimension, String unit) {
        return new Entry(Pattern.compile("[ \\u00a0-]?(?:" + words + ")(?![\\p{IsLatin}\\p{N}])"), dimension, unit);
    }
}
