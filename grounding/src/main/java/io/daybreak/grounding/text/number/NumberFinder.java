package io.daybreak.grounding.text.number;

import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Meaning.Dimension;
import io.daybreak.grounding.text.mention.Meaning.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers in digits and words, with the unit behind them and the bounds around them. */
public final class NumberFinder {
    /** Whatever else has a digit in it cannot be understood, and so is covered by nothing. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("[\\p{IsLatin}\\p{N}_.:/-]*\\p{N}[\\p{IsLatin}\\p{N}_.:/%-]*");

    private final Canvas canvas;
    private final UnitWords units;

    public NumberFinder(Canvas canvas, UnitWords units) {
        this.canvas = canvas;
        this.units = units;
    }

    public void read(Language language) {
        canvas.read(
                switch (language) {
                    case EN -> EnglishNumbers.VAGUE;
                    case KO -> KoreanNumbers.VAGUE;
                },
                match -> new Meaning.Unread());
        switch (language) {
            case EN -> {
                all(EnglishNumbers.FRACTION, EnglishNumbers::fraction);
                all(EnglishNumbers.MULTIPLE, EnglishNumbers::multiple);
                ordinals(EnglishNumbers.ORDINAL, EnglishNumbers::ordinal);
                all(EnglishNumbers.DIGITS, EnglishNumbers::digits);
                all(EnglishNumbers.WORDS, EnglishNumbers::words);
                all(EnglishNumbers.SINGLE, match -> Spoken.plain(BigDecimal.ONE, BigDecimal.ONE));
            }
            case KO -> {
                all(KoreanNumbers.FRACTION, KoreanNumbers::fraction);
                ordinals(KoreanNumbers.ORDINAL, KoreanNumbers::ordinal);
                all(KoreanNumbers.DIGITS, KoreanNumbers::digits);
                all(EnglishNumbers.DIGITS, EnglishNumbers::digits);
                all(KoreanNumbers.WORDS, KoreanNumbers::words);
                all(KoreanNumbers.DOUBLE, match -> Spoken.times(BigDecimal.TWO));
                List.of(EnglishNumbers.FRACTION, EnglishNumbers.MULTIPLE, EnglishNumbers.ORDINAL, EnglishNumbers.WORDS)
                        .forEach(words -> canvas.read(words, match -> new Meaning.Unread()));
            }
        }
    }

    /** Takes whatever else has a digit in it. */
    public void readLeftOver() {
        canvas.read(LEFT_OVER, match -> new Meaning.Unread());
    }

    private interface Reader {
        @Nullable
        Spoken read(Matcher match);
    }

    private void all(Pattern pattern, Reader reader) {
        Matcher matcher = pattern.matcher(canvas.text());
        List<Spoken> found = new ArrayList<>();
        while (matcher.find()) {
            if (canvas.isFree(matcher.start(), matcher.end())) {
                Spoken spoken = reader.read(matcher);
                if (spoken != null) {
                    found.add(spoken.at(matcher.start(), matcher.end()));
                }
            }
        }
        found.forEach(this::take);
    }

    private void take(Spoken spoken) {
        if (!canvas.isFree(spoken.start(), spoken.end())) {
            return;
        }
        UnitWords.Found unit =
                spoken.dimension() == Dimension.PLAIN ? unit(spoken) : new UnitWords.Found(0, spoken.dimension(), "");
        if (unit.length() == 0 && isGlued(spoken.end())) {
            return;
        }
        unit = perTime(unit, spoken);
        Bounds.Around around = Bounds.around(canvas, spoken.start(), spoken.end() + unit.length());
        canvas.add(
                around.start(),
                around.end(),
                new Quantity(
                        spoken.value(), spoken.step(), unit.dimension(), unit.unit(), around.op(), spoken.signed()));
    }

    /** Letters right behind a number that are no unit known here make it something that cannot be read. */
    private boolean isGlued(int end) {
        return end < canvas.text().length()
                && Character.UnicodeScript.of(canvas.text().charAt(end)) == Character.UnicodeScript.LATIN
                && Character.isLetter(canvas.text().charAt(end));
    }

    private UnitWords.Found unit(Spoken spoken) {
        UnitWords.Found unit = units.at(canvas.text(), spoken.end());
        return unit.length() > 0 && !canvas.isFree(spoken.end(), spoken.end() + unit.length())
                ? new UnitWords.Found(0, Dimension.PLAIN, "")
                : unit;
    }

    /** A rate right behind the number is part of its unit; one further off is read here. */
    private UnitWords.Found perTime(UnitWords.Found unit, Spoken spoken) {
        Rates.Found rate =
                unit.unit().contains("/") ? null : Rates.around(canvas, spoken.start(), spoken.end() + unit.length());
        if (rate == null) {
            return unit;
        }
        int end = spoken.end() + unit.length();
        if (rate.start() >= end && rate.start() - end <= 1) {
            return rate.of(unit, rate.end() - spoken.end());
        }
        canvas.add(rate.start(), rate.end(), new Meaning.Word(Cue.NEUTRAL));
        return rate.of(unit, unit.length());
    }

    private void ordinals(Pattern pattern, java.util.function.ToIntFunction<java.util.regex.MatchResult> reader) {
        canvas.read(pattern, match -> {
            int place = reader.applyAsInt(match);
            return place > 0 ? new Meaning.Ordinal(place) : null;
        });
    }
}
