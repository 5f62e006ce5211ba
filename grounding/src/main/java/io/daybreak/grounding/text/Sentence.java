package io.daybreak.grounding.text;

import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import io.daybreak.grounding.text.number.NumberFinder;
import io.daybreak.grounding.text.number.UnitWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as far as it is understood: its mentions in order, and the clauses they stand in.
 *
 * @param clauseEnds indexes behind each clause, the last being the sentence's length
 */
public record Sentence(String text, Language language, List<Mention> mentions, List<Integer> clauseEnds) {
    private static final Pattern EN_BREAK = Pattern.compile(
            "[;:()\\n]|,(?!\\d{3})|(?<=[.!?]) |\\s(?:[-–—])\\s| (?:and|but|while|whereas|although|though|or) ");
    private static final Pattern KO_BREAK = Pattern.compile(
            "[;:()\\n]|,(?!\\d{3})|(?<=[.!?]) |\\s(?:[-–—])\\s|(?<!경고|보고|최고|사고|참고|신고)(?<=[가-힣](?:고|며|지만|는데|으나|면서|은데|ㄴ데))(?= )| (?:그리고|그러나|하지만|반면에?|또는|및) ");

    /**
     * What a sentence is read with.
     *
     * @param names of the telemetry, found wherever they stand
     * @param literals that claims carry besides: found in quotation marks, else only where they hide nothing that asserts
     * @param quotes texts that claims quote, found in quotation marks
     * @param units that the claims and their data are in
     */
    public record Terms(
            Collection<String> names,
            Collection<String> literals,
            Collection<String> quotes,
            Collection<String> units) {}

    /** Reads a sentence: what stands in quotation marks, names, times, numbers, words, and the literals in what is left. */
    public static Sentence read(String said, Language language, Terms terms) {
        String text = Normalizer.normalize(said, Normalizer.Form.NFC);
        Canvas canvas = new Canvas(plain(text));
        NameFinder names = new NameFinder(terms.names());
        NameFinder literals = new NameFinder(terms.literals());
        Scripts.readInvisible(canvas);
        terms.quotes().forEach(quote -> Quotes.read(canvas, plain(quote), new Meaning.Quoted(quote)));
        terms.literals().forEach(literal -> Quotes.read(canvas, plain(literal), new Meaning.Name(literal)));
        Quotes.read(canvas, names);
        names.read(canvas);
        literals.readIds(canvas);
        Lexicon lexicon = Lexicon.of(language);
        TimeFinder times = new TimeFinder(canvas);
        times.read();
        lexicon.readPhrases(canvas);
        NumberFinder numbers = new NumberFinder(canvas, new UnitWords(terms.units()));
        numbers.read(language);
        lexicon.readWords(canvas);
        Scripts.readForeign(canvas, language);
        literals.read(canvas);
        times.readUnknownZones();
        numbers.readLeftOver();
        return new Sentence(text, language, canvas.mentions(), clauses(canvas, language));
    }

    /** Signs that only look different, one for one, so that indexes stay. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2009', ' ')
                .replace('\u2212', '-')
                .replace('\u2011', '-')
                .replace('∼', '~')
                .replace('〜', '~')
                .replace('～', '~');
    }

    private static List<Integer> clauses(Canvas canvas, Language language) {
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = (language == Language.EN ? EN_BREAK : KO_BREAK).matcher(canvas.text());
        while (matcher.find()) {
            if (canvas.isFree(matcher.start(), Math.max(matcher.end(), matcher.start() + 1))) {
                ends.add(matcher.start());
            }
        }
        ends.add(canvas.text().length());
        return List.copyOf(ends);
    }

    /** The number of the clause that a mention begins in, from 0. */
    public int clause(Mention mention) {
        int clause = 0;
        while (clause < clauseEnds.size() - 1 && clauseEnds.get(clause) <= mention.start()) {
            clause++;
        }
        return clause;
    }

    /** The mentions of a kind of word. */
    public List<Mention> words(Cue... cues) {
        List<Cue> wanted = List.of(cues);
        return mentions.stream()
                .filter(one -> one.meaning() instanceof Meaning.Word word && wanted.contains(word.cue()))
                .toList();
    }
}
