package io.daybreak.grounding.text.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence while it is being read: what has been understood is taken, and not read twice. */
public final class Canvas {
    private final String text;
    private final BitSet taken = new BitSet();
    private final List<Mention> mentions = new ArrayList<>();

    public Canvas(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    public void add(int start, int end, Meaning meaning) {
        taken.set(start, end);
        mentions.add(new Mention(start, end, text.substring(start, end), meaning));
    }

    /** Takes every free match whose reader gives a meaning; a match that meets something taken is tried further on. */
    public void read(Pattern pattern, Function<MatchResult, @Nullable Meaning> reader) {
        Matcher matcher = pattern.matcher(text);
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            Meaning meaning = matcher.end() > matcher.start() && isFree(matcher.start(), matcher.end())
                    ? reader.apply(matcher.toMatchResult())
                    : null;
            if (meaning == null) {
                at = matcher.start() + 1;
            } else {
                add(matcher.start(), matcher.end(), meaning);
                at = matcher.end();
            }
        }
    }

    /** Everything understood, in the order of the sentence. */
    public List<Mention> mentions() {
        return mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
    }
}
