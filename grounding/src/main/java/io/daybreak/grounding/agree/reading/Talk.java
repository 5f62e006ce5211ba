package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.text.Sentence;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A sentence beside its claims: what each mention says of the facets, and what is in the scope of what. */
public final class Talk {
    private static final Pattern EN_NOUN = Pattern.compile(
            " (?!(?:and|or|in|at|between|from|on|during|over|within|with|to|by|for|before|after|while|against|versus|vs|than|compared|as|did|was|were|had)\\b)\\p{L}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KO_NOUN = Pattern.compile("[가-힣](?:의|(?<![은는이가도와과에서로만])) $");

    /** Between a window and the marker that makes it the other side: "전날(의 130건)보다". */
    private static final Pattern KO_OBJECT = Pattern.compile("의? ?(?:[\\d,.]+ ?[가-힣%]{0,2})?");

    private final Sentence sentence;
    private final List<Claim> claims;
    private final List<Side> sides;
    private final Windows windows;
    private final List<Said> said;
    private final Map<Facet, Set<String>> varying = new EnumMap<>(Facet.class);

    public Talk(Sentence sentence, List<Claim> claims, List<Side> sides, Windows windows, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.claims = claims;
        this.sides = sides;
        this.windows = windows;
        this.said = sentence.mentions().stream()
                .map(mention -> new Said(mention, facets(mention, vocabulary)))
                .toList();
        for (Facet facet : Facet.values()) {
            Set<String> values = new TreeSet<>(sides.stream()
                    .filter(side -> side.isToldBy(facet))
                    .map(side -> side.get(facet))
                    .toList());
            if (values.size() > 1) {
                varying.put(facet, values);
            }
        }
    }

    private Map<Facet, Set<String>> facets(Mention mention, Vocabulary vocabulary) {
        return switch (mention.meaning()) {
            case Meaning.Name name -> vocabulary.facets(name.name());
            case Meaning.Word word -> words(mention, word.cue());
            case Meaning.Time time -> Map.of(Facet.WINDOW, windows.meant(mention));
            case Meaning.Quoted q -> Map.of();
            case Meaning.Ordinal o -> Map.of();
            case Meaning.Unread u -> Map.of();
            case Meaning.Quantity q -> Map.of();
        };
    }

    private Map<Facet, Set<String>> words(Mention mention, Cue cue) {
        return switch (cue) {
            case ERROR -> Map.of(Facet.SEVERITY, Set.of("ERROR"));
            case WARN -> Map.of(Facet.SEVERITY, Set.of("WARN"));
            case INFO -> Map.of(Facet.SEVERITY, Set.of("INFO"));
            case DEBUG -> Map.of(Facet.SEVERITY, Set.of("DEBUG", "TRACE"));
            case FATAL -> Map.of(Facet.SEVERITY, Set.of("FATAL"));
            case LOGS -> Map.of(Facet.KIND, Set.of("logs"));
            case SPANS -> Map.of(Facet.KIND, Set.of("spans"));
            case METRICS -> Map.of(Facet.KIND, Set.of("metrics"));
            case AVERAGE -> Map.of(Facet.AGGREGATE, Set.of("avg"));
            case MEDIAN -> Map.of(Facet.AGGREGATE, Set.of("p50"));
            case P90 -> Map.of(Facet.AGGREGATE, Set.of("p90"));
            case P95 -> Map.of(Facet.AGGREGATE, Set.of("p95"));
            case P99 -> Map.of(Facet.AGGREGATE, Set.of("p99"));
            case MAXIMUM -> Map.of(Facet.AGGREGATE, Set.of("max"));
            case MINIMUM -> Map.of(Facet.AGGREGATE, Set.of("min"));
            case FIRST -> claimed("first_time");
            case LAST -> claimed("last_time");
            case TOTAL -> claimed("sum");
            case DISTINCT -> claimed("distinct");
            case DAY_BEFORE, WEEK_BEFORE, HOUR_BEFORE, EARLIER -> Map.of(Facet.WINDOW, windows.meant(mention));
            default -> Map.of();
        };
    }

    /** Words that are no aggregate's alone: "first" says one only where a claim is about a time, "total" where one is about a sum. */
    private Map<Facet, Set<String>> claimed(String aggregate) {
        boolean time = aggregate.endsWith("_time");
        boolean claimed = sides.stream()
                .map(side -> side.get(Facet.AGGREGATE))
                .anyMatch(one -> time ? one.endsWith("_time") : one.equals(aggregate));
        return claimed ? Map.of(Facet.AGGREGATE, Set.of(aggregate)) : Map.of();
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Claim> claims() {
        return claims;
    }

    public List<Side> sides() {
        return sides;
    }

    public Windows windows() {
        return windows;
    }

    public List<Said> said() {
        return said;
    }

    public boolean isKorean() {
        return sentence.language() == Language.KO;
    }

    /** Whether any word of these kinds stands in the sentence. */
    public boolean has(Cue... cues) {
        return !sentence.words(cues).isEmpty();
    }

    public List<Said> said(Facet facet) {
        return said.stream().filter(one -> one.speaksOf(facet)).toList();
    }

    /** The claims of a type. */
    public <T extends Claim> List<T> claims(Class<T> type) {
        return claims.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<Meaning.Quantity> quantities() {
        return quantityMentions().stream()
                .map(one -> (Meaning.Quantity) one.meaning())
                .toList();
    }

    public List<Mention> quantityMentions() {
        return sentence.mentions().stream()
                .filter(one -> one.meaning() instanceof Meaning.Quantity)
                .toList();
    }

    /**
     * Whether what is said around a mention is said of one of these sides: for every facet in which the statement's
     * sides differ, the word that governs the mention must fit one of them.
     */
    public boolean isSaidOf(Mention mention, List<Side> of) {
        return varying.keySet().stream()
                .filter(facet -> of.stream().anyMatch(side -> side.isToldBy(facet)))
                .allMatch(facet -> fits(facet, mention, of));
    }

    private boolean fits(Facet facet, Mention mention, List<Side> of) {
        if (facet.isOfKinds()
                && of.stream()
                        .noneMatch(side -> sides.stream()
                                .anyMatch(one -> !one.get(facet).isEmpty()
                                        && one.get(Facet.KIND).equals(side.get(Facet.KIND))))) {
            return true;
        }
        List<Said> all = said(facet).stream()
                .filter(one -> facet != Facet.WINDOW || speaksOfWindow(one) && !isComparedWith(one, mention))
                .toList();
        if (all.isEmpty()) {
            return true;
        }
        boolean open = of.stream().anyMatch(side -> side.get(facet).isEmpty());
        List<Said> inClause = all.stream()
                .filter(one -> sentence.clause(one.mention()) == sentence.clause(mention))
                .toList();
        if (inClause.isEmpty() && open && (!facet.isName() || facet == Facet.METRIC)) {
            return facet != Facet.SEVERITY && facet != Facet.METRIC || !isElliptic(facet, mention, all);
        }
        if (open && facet.isName() && isOfAll(mention)) {
            return true;
        }
        if (facet == Facet.KIND && inClause.isEmpty() && !isKindInherited(mention, all)) {
            return true;
        }
        Said governing = governing(mention, inClause, all);
        return of.stream().anyMatch(side -> governing.says(facet, side.get(facet)));
    }

    /** "... and cart 137": a number without a noun of its own counts what was counted before it. */
    private boolean isElliptic(Facet facet, Mention mention, List<Said> counted) {
        return mention.meaning() instanceof Meaning.Quantity quantity
                && (facet != Facet.SEVERITY || quantity.dimension() == Meaning.Dimension.PLAIN)
                && !hasNoun(mention)
                && counted.stream()
                        .anyMatch(one -> one.mention().start() < mention.start() || isPaired(mention, one.mention()));
    }

    /** "3,168 and 130 errors": the noun behind the second is the first one's too. */
    private boolean isPaired(Mention number, Mention noun) {
        return quantityMentions().stream()
                .filter(next -> next.start() >= number.end() && next.end() <= noun.start())
                .anyMatch(next -> sentence.text()
                        .substring(number.end(), next.start())
                        .matches("(?:,| and| or|,? and|와|과|건과|건,) ?"));
    }

    /** "137 requests", "137 of", "요청 137건", "요청의 40%". */
    private boolean hasNoun(Mention number) {
        String text = sentence.text();
        boolean kind = said.stream()
                .filter(one -> sentence.clause(one.mention()) == sentence.clause(number))
                .anyMatch(one -> one.speaksOf(Facet.METRIC)
                        || one.speaksOf(Facet.KIND)
                                && (isKorean() || one.mention().start() >= number.end()));
        return kind
                || (isKorean()
                        ? KO_NOUN.matcher(text.substring(0, number.start())).find()
                        : EN_NOUN.matcher(text.substring(number.end())).lookingAt());
    }

    /** What rows are of is taken over from a clause before; beside a severity, only where a word says it and not a metric's name. */
    private boolean isKindInherited(Mention mention, List<Said> kinds) {
        boolean severity = said(Facet.SEVERITY).stream()
                .anyMatch(one -> sentence.clause(one.mention()) == sentence.clause(mention));
        return kinds.stream()
                .filter(one -> one.mention().start() < mention.start())
                .reduce((one, later) -> later)
                .filter(last -> !severity || last.mention().meaning() instanceof Meaning.Word)
                .isPresent();
    }

    private static boolean speaksOfWindow(Said one) {
        return !(one.mention().meaning() instanceof Meaning.Time time) || !Windows.isZoneAlone(time);
    }

    /** "전날보다 늘어난 1,204건": what a marker behind it makes the other side says nothing of a number behind the marker. */
    private boolean isComparedWith(Said one, Mention mention) {
        return isKorean()
                && one.mention().meaning() instanceof Meaning.Word
                && sentence.words(Cue.THAN).stream()
                        .anyMatch(than -> than.end() <= mention.start()
                                && than.start() >= one.mention().end()
                                && KO_OBJECT
                                        .matcher(sentence.text()
                                                .substring(one.mention().end(), than.start()))
                                        .matches());
    }

    /** "... of all 3,168 errors": of no one service. */
    private boolean isOfAll(Mention mention) {
        return sentence.words(Cue.ALL, Cue.TOTAL).stream()
                .anyMatch(all -> Math.abs(all.start() - mention.start()) < 30
                        && sentence.clause(all) == sentence.clause(mention));
    }

    private Said governing(Mention mention, List<Said> inClause, List<Said> all) {
        List<Mention> quantities = quantityMentions().stream()
                .filter(one ->
                        windows.ofLength((Meaning.Quantity) one.meaning()).isEmpty())
                .toList();
        if (has(Cue.RESPECTIVELY) && quantities.contains(mention) && quantities.size() == all.size()) {
            return all.get(quantities.indexOf(mention));
        }
        if (inClause.size() == 1) {
            return inClause.getFirst();
        }
        List<Said> near = inClause.isEmpty() ? all : inClause;
        Comparator<Said> byPlace = Comparator.comparingInt(one -> one.mention().start());
        return near.stream()
                .filter(one -> one.mention().start() < mention.start())
                .max(byPlace)
                .orElseGet(() -> near.stream().min(byPlace).orElseThrow());
    }

    /** The facets that tell two sides apart. */
    public static List<Facet> differing(Side one, Side other) {
        List<Facet> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (!Objects.equals(one.get(facet), other.get(facet))) {
                facets.add(facet);
            }
        }
        return facets;
    }
}
