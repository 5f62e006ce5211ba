package io.daybreak.grounding.agree.number;

import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Sides;
import io.daybreak.grounding.agree.reading.Superlatives;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Units;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning.Dimension;
import io.daybreak.grounding.text.mention.Meaning.Quantity;
import io.daybreak.grounding.text.mention.Mention;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Each number said is one that a claim states, in its unit, of whom it states it. */
public final class NumberCheck {
    private static final Pattern EN_NO_UNIT = Pattern.compile(
            "\\s*(?:$|[.,;:()–—-]|(?:between|from|on|in|at|during|over|and|for|within|until|to|compared|against|versus|than|with"
                    + "|while|when|throughout|across|after|before|that|which|the|by|but|as)\\b)");
    private static final Pattern KO_NO_UNIT = Pattern.compile("\\s*(?:$|[.,;:()]|[이였입로으을를에까은는가과와보다라정수내쯤인])");

    private static final Pattern OFTEN = Pattern.compile("(?:times|twice|thrice)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MULTIPLE_OF = Pattern.compile(
            "\\s*(?:as|more|fewer|less|higher|lower|larger|greater|longer|the|that|those|what|its|their|of)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_LENGTH = Pattern.compile(
            "\\b(?:in|during|within|throughout)(?: the| these| those| a| an)? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR_LENGTH =
            Pattern.compile("\\b(?:for|over|across)(?: the| these| those| a| an)? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH_OF =
            Pattern.compile(" (?:window|period|interval|from|starting|beginning)\\b| ?(?:동안|간|사이|내)");

    private final Talk talk;
    private final Sides sides;
    private final Units units;
    private final Report report;
    private final List<Slot> slots;
    private final ShareCheck shares;
    /** A claim carries one number of the text: in "17 errors and 17 restarts" the second is on its own. */
    private final Set<Slot> carrying = new HashSet<>();

    public NumberCheck(Talk talk, Sides sides, Units units, Function<Measure, String> unitOf, Report report) {
        this.talk = talk;
        this.sides = sides;
        this.units = units;
        this.report = report;
        this.slots = talk.claims().stream()
                .flatMap(claim -> Slot.of(claim, unitOf).stream())
                .toList();
        this.shares = new ShareCheck(talk);
    }

    public void run() {
        Set<Slot> said = new HashSet<>();
        List<Mention> numbers = talk.quantityMentions();
        for (Mention number : numbers) {
            slots.stream().filter(slot -> states(slot, number)).forEach(said::add);
        }
        numbers.forEach(number -> check(number, said));
        slots.stream()
                .filter(slot -> !carrying.contains(slot) && !isSaidByWord(slot))
                .forEach(slot -> report.unsaid("the text does not say the claim's " + slot.text()));
    }

    /** "None" says 0, "all" a share of 100 %, "only" 1, "the same" a ratio of 1: wherever such a word is checked against the claim. */
    private boolean isSaidByWord(Slot slot) {
        return switch (slot.kind()) {
            case NONE -> true;
            case VALUE ->
                slot.isExactly(0) && isSaidOf(slot, Cue.NONE, Cue.NOT) || slot.isExactly(1) && isSaidOf(slot, Cue.ONLY);
            case SHARE -> slot.isExactly(100) && talk.has(Cue.ALL, Cue.ONLY) || slot.isExactly(0) && talk.has(Cue.NONE);
            case RATIO -> slot.isExactly(1) && talk.has(Cue.SAME);
            case PERCENT, DIFFERENCE -> slot.isExactly(0) && talk.has(Cue.SAME);
        };
    }

    private boolean isSaidOf(Slot slot, Cue... cues) {
        return talk.sentence().words(cues).stream().anyMatch(word -> talk.isSaidOf(word, slot.sides()));
    }

    private void check(Mention number, Set<Slot> said) {
        List<Slot> stated = slots.stream().filter(slot -> states(slot, number)).toList();
        List<Slot> own = stated.stream().filter(slot -> isOf(slot, number)).toList();
        if (own.stream().anyMatch(carrying::add) || isWindowLength(number)) {
            return;
        }
        if (!own.isEmpty()) {
            report.uncovered(number);
            return;
        }
        if (!stated.isEmpty()) {
            report.disagree("the text says '" + number.text() + "' of something else than the claim does");
            return;
        }
        Optional<Slot> unsaid = slots.stream()
                .filter(slot -> slot.kind() != Slot.Kind.NONE && !said.contains(slot))
                .findFirst();
        if (unsaid.isPresent()) {
            report.disagree("the text says '" + number.text() + "', the claim "
                    + unsaid.get().text());
        } else {
            report.uncovered(number);
        }
    }

    private boolean isOf(Slot slot, Mention number) {
        if (slot.claim() instanceof Claim.Share share) {
            return shares.isWholeSaid(share, number) && talk.isSaidOf(number, slot.sides());
        }
        Optional<Side> against = slot.kind() == Slot.Kind.VALUE ? sides.heldAgainst(number) : Optional.empty();
        return against.map(side -> side.facets().equals(slot.sides().getFirst().facets()))
                .orElseGet(() -> talk.isSaidOf(number, slot.sides()));
    }

    private boolean states(Slot slot, Mention number) {
        return Manner.of(talk, number).fits(slot.kind()) && statesNumber(slot, number);
    }

    private boolean statesNumber(Slot slot, Mention number) {
        Quantity said =
                isOften(slot, number) ? ((Quantity) number.meaning()).in(Dimension.PLAIN) : (Quantity) number.meaning();
        return switch (slot.kind()) {
            case VALUE ->
                !isOfUnknownUnit(slot, number)
                        && inUnit(slot, said)
                                .filter(one -> Figures.agree(plain(said, one), one))
                                .isPresent();
            case NONE -> said.dimension() == Dimension.PLAIN && Figures.agree(said, slot);
            case RATIO -> isRatio(said, slot) && !(said.isFraction() && Manner.of(talk, number) == Manner.BY);
            case SHARE -> said.dimension() == Dimension.PERCENT && Figures.agree(said, slot);
            case PERCENT ->
                said.dimension() == Dimension.PERCENT
                        && sides.subject((Claim.Compare) slot.claim()) == Sides.Subject.FIRST
                        && agreesSigned(said, slot);
            case DIFFERENCE -> isDifference(said, slot);
        };
    }

    /** "Ran 17 times": a count, where nothing it is a multiple of follows. */
    private boolean isOften(Slot slot, Mention number) {
        boolean counts =
                slot.claim() instanceof Claim.Value value && value.measure().aggregate() == Aggregate.COUNT;
        return counts
                && ((Quantity) number.meaning()).dimension() == Dimension.TIMES
                && OFTEN.matcher(number.text()).find()
                && !MULTIPLE_OF
                        .matcher(talk.sentence().text().substring(number.end()))
                        .lookingAt();
    }

    /** A word behind a bare number may be a unit nobody knows: where the claim has one, only what cannot be a unit may follow. */
    private boolean isOfUnknownUnit(Slot slot, Mention number) {
        boolean bare = ((Quantity) number.meaning()).dimension() == Dimension.PLAIN;
        String after = talk.sentence().text().substring(number.end());
        return bare
                && !isPure(slot.unit())
                && !(talk.isKorean() ? KO_NO_UNIT : EN_NO_UNIT).matcher(after).lookingAt();
    }

    /** Of a maximum "up to" says no more than that it is one. */
    private static Quantity plain(Quantity said, Slot slot) {
        Op extreme = Superlatives.extreme(((Claim.Value) slot.claim()).measure().aggregate());
        return slot.op() == Op.EQUAL && said.op() == extreme && extreme != Op.EQUAL
                ? new Quantity(said.value(), said.step(), said.dimension(), said.unit(), Op.EQUAL, said.signed())
                : said;
    }

    private static boolean isRatio(Quantity said, Slot slot) {
        if (said.dimension() == Dimension.TIMES) {
            return Figures.agree(said, slot);
        }
        Quantity half =
                new Quantity(said.value().movePointLeft(2), said.step(), Dimension.TIMES, "", said.op(), said.signed());
        return said.isFraction() && Figures.agree(half, slot);
    }

    private boolean isDifference(Quantity said, Slot slot) {
        boolean points = slot.unit().equals("%");
        if (said.dimension() == Dimension.PERCENT || points != (said.dimension() == Dimension.POINTS)) {
            return false;
        }
        Optional<Slot> converted = points ? Optional.of(slot) : inUnit(slot, said);
        return switch (sides.subject((Claim.Compare) slot.claim())) {
            case FIRST -> converted.filter(one -> agreesSigned(said, one)).isPresent();
            case SECOND ->
                converted.filter(one -> agreesSigned(said, one.negated())).isPresent();
            case UNKNOWN -> false;
        };
    }

    /** With a sign it must be the claim's; without one, a word of direction says it. */
    private boolean agreesSigned(Quantity said, Slot slot) {
        if (said.signed()) {
            return Figures.agree(said, slot);
        }
        boolean falls = slot.value().signum() < 0;
        boolean told = slot.value().signum() == 0
                || talk.has(falls ? Cue.DOWN : Cue.UP)
                || talk.has(falls ? Cue.DOWN_UNDER : Cue.UP_OVER);
        return told && Figures.agree(said, falls ? slot.negated() : slot);
    }

    /** The claim's number in the unit said; none where the two cannot be compared. Without a unit it is the data's own. */
    private Optional<Slot> inUnit(Slot slot, Quantity said) {
        return switch (said.dimension()) {
            case PLAIN -> slot.unit().equals(slot.own()) || isPure(slot.unit()) ? Optional.of(slot) : Optional.empty();
            case PERCENT -> isPure(slot.own()) && slot.own().isEmpty() ? Optional.empty() : converted(slot, "%");
            case UNIT -> converted(slot, said.unit());
            case POINTS, TIMES -> Optional.empty();
        };
    }

    private static boolean isPure(String unit) {
        return unit.isEmpty() || unit.equals("1") || unit.startsWith("{") && unit.endsWith("}");
    }

    private Optional<Slot> converted(Slot slot, String unit) {
        if (isPure(slot.unit()) && !unit.equals("%") && !slot.unit().equals(unit)) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = units.convert(slot.value(), slot.unit(), unit);
        return value.map(number -> slot.in(unit, number));
    }

    /** "In the 35 minutes from 14:00", "35분 동안": how long a window of a claim is; beside a claimed duration "for" and "over" are its own. */
    private boolean isWindowLength(Mention number) {
        String before = talk.sentence().text().substring(0, number.start());
        String after = talk.sentence().text().substring(number.end());
        boolean durations = slots.stream().anyMatch(slot -> units.comparable(slot.unit(), "s"));
        boolean over = number.text().toLowerCase(Locale.ROOT).startsWith("over ");
        boolean within =
                IN_LENGTH.matcher(before).find() || LENGTH_OF.matcher(after).lookingAt();
        boolean during = over || FOR_LENGTH.matcher(before).find();
        return (within || during && !durations)
                && (over || ((Quantity) number.meaning()).op() == Op.EQUAL)
                && !talk.windows().ofLength((Quantity) number.meaning()).isEmpty();
    }
}
