package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which side of a comparison the sentence is about, and which one it is held against. */
public final class Sides {

    /** The sentence's own subject: the claim's first side, its second, or not to be told. */
    public enum Subject {
        FIRST,
        SECOND,
        UNKNOWN;

        public Subject other() {
            return switch (this) {
                case FIRST -> SECOND;
                case SECOND -> FIRST;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    private final Talk talk;

    public Sides(Talk talk) {
        this.talk = talk;
    }

    /** The subject of a comparison: what is not the object of "than", "보다" and the like; else the later window. */
    public Subject subject(Claim.Compare claim) {
        List<Side> sides = Side.of(claim);
        Subject object = object(sides.get(0), sides.get(1), markers(), talk.isKorean());
        if (object != Subject.UNKNOWN) {
            return object.other();
        }
        List<Facet> differing = Talk.differing(sides.get(0), sides.get(1));
        if (!differing.equals(List.of(Facet.WINDOW)) || !markers().isEmpty() && hasExplicitBoth(sides)) {
            return Subject.UNKNOWN;
        }
        return claim.left().from().isAfter(claim.right().from()) ? Subject.FIRST : Subject.SECOND;
    }

    private boolean hasExplicitBoth(List<Side> sides) {
        return sides.stream()
                .allMatch(side -> talk.said(Facet.WINDOW).stream()
                        .anyMatch(one -> one.says(Facet.WINDOW, side.get(Facet.WINDOW))));
    }

    /** Who comes first in time, of an order: the subject of "before", the object of "after". */
    public Subject subject(Claim.Order claim, Mention word) {
        List<Side> sides = Side.of(claim);
        List<Mention> markers = talk.isKorean() && !markers().isEmpty() ? markers() : List.of(word);
        return object(sides.get(0), sides.get(1), markers, talk.isKorean()).other();
    }

    private List<Mention> markers() {
        List<Mention> all = new ArrayList<>(talk.sentence().words(Cue.THAN, Cue.UP_OVER, Cue.DOWN_UNDER));
        if (all.isEmpty()) {
            multiples().forEach(all::add);
        }
        return all;
    }

    /** "9 times the p50", "cart의 9배": the multiple itself stands between the two. */
    private List<Mention> multiples() {
        return talk.quantityMentions().stream()
                .filter(one -> ((Meaning.Quantity) one.meaning()).dimension() == Meaning.Dimension.TIMES)
                .filter(this::isMarker)
                .toList();
    }

    private boolean isMarker(Mention one) {
        String text = talk.sentence().text();
        return talk.isKorean()
                ? text.substring(0, one.start()).endsWith("의 ")
                : text.substring(one.end()).matches("(?s)(?: of)? (?:the |that |those |its |as ).*|(?s) .*['’]s.*");
    }

    private static Subject object(Said said, List<Facet> differing, Side first, Side second) {
        for (Facet facet : differing) {
            if (said.speaksOf(facet)) {
                boolean one = !first.get(facet).isEmpty() && said.says(facet, first.get(facet));
                boolean other = !second.get(facet).isEmpty() && said.says(facet, second.get(facet));
                if (one != other) {
                    return one ? Subject.FIRST : Subject.SECOND;
                }
            }
        }
        return Subject.UNKNOWN;
    }

    private Subject object(Side first, Side second, List<Mention> markers, boolean before) {
        List<Facet> differing = Talk.differing(first, second);
        for (Mention marker : markers) {
            List<Said> beside = before ? leftOf(marker) : rightOf(marker);
            for (Said said : beside) {
                Subject object = object(said, differing, first, second);
                if (object != Subject.UNKNOWN) {
                    return object;
                }
            }
        }
        return Subject.UNKNOWN;
    }

    private List<Said> rightOf(Mention marker) {
        int end = endOfReach(marker);
        return talk.said().stream()
                .filter(one ->
                        one.mention().start() >= marker.end() && one.mention().start() < end)
                .toList();
    }

    /** As far as its clause goes: "compared with cart, payment logged more" is about payment. */
    private int endOfReach(Mention marker) {
        int clause = talk.sentence().clause(marker);
        return talk.sentence().clauseEnds().get(clause);
    }

    private List<Said> leftOf(Mention marker) {
        return talk.said().stream()
                .filter(one -> one.mention().end() <= marker.start())
                .sorted(Comparator.comparingInt((Said one) -> one.mention().start())
                        .reversed())
                .toList();
    }

    /**
     * The side that a number is said of where the sentence holds it against another: "up from 130", "against 130",
     * "from 130 to 1,204", "130건에서 1,204건으로". Empty where it does not.
     */
    public Optional<Side> heldAgainst(Mention number) {
        List<Claim.Compare> compares = talk.claims(Claim.Compare.class);
        if (compares.size() != 1) {
            return Optional.empty();
        }
        Subject role = role(number);
        Subject subject = subject(compares.getFirst());
        if (role == Subject.UNKNOWN || subject == Subject.UNKNOWN) {
            return Optional.empty();
        }
        boolean first = (role == Subject.FIRST) == (subject == Subject.FIRST);
        return Optional.of(Side.of(compares.getFirst()).get(first ? 0 : 1));
    }

    /** FIRST: the subject's own number; SECOND: what it is held against. */
    private Subject role(Mention number) {
        String before = talk.sentence().text().substring(0, number.start());
        String after = talk.sentence().text().substring(number.end());
        Mention marker = markerBefore(number);
        if (talk.isKorean()) {
            if (after.matches("(?s) ?(?:건|개|줄|회|번|차례)?에서.*")
                    || marker == null && after.matches("(?s) ?(?:건|개|줄|회|번)? ?(?:대비|보다|에 비해).*")) {
                return Subject.SECOND;
            }
            if (marker != null) {
                return Subject.FIRST;
            }
            boolean to = after.matches("(?s) ?(?:건|개|줄|회|번|차례)?(?:으로|로).*");
            return to && before.contains("에서 ") ? Subject.FIRST : Subject.UNKNOWN;
        }
        if (marker != null || before.matches("(?s).*\\bfrom (?:about |around )?$")) {
            return Subject.SECOND;
        }
        return before.matches("(?s).*\\bfrom .{1,60} to (?:about |around )?$") ? Subject.FIRST : Subject.UNKNOWN;
    }

    private @Nullable Mention markerBefore(Mention number) {
        return talk.sentence().words(Cue.THAN).stream()
                .filter(one -> one.end() <= number.start() && number.start() - one.end() <= 3)
                .findFirst()
                .orElse(null);
    }

    /** The sign that a comparison gives its subject: 1 above, -1 below, 0 neither or not to be told. */
    public int sign(Claim.Compare claim) {
        Subject subject = subject(claim);
        int sign = claimed(claim);
        return switch (subject) {
            case FIRST -> sign;
            case SECOND -> -sign;
            case UNKNOWN -> 0;
        };
    }

    private static int claimed(Claim.Compare claim) {
        if (claim.as() == Claim.Compare.As.DIRECTION) {
            return claim.op() == io.daybreak.grounding.claim.Op.MORE ? 1 : -1;
        }
        java.math.BigDecimal value = Objects.requireNonNull(claim.value()).value();
        int sign = claim.as() == Claim.Compare.As.RATIO ? value.compareTo(java.math.BigDecimal.ONE) : value.signum();
        return switch (claim.op()) {
            case EQUAL, ABOUT -> sign;
            case MORE, AT_LEAST -> Math.max(sign, 0);
            case LESS, AT_MOST -> Math.min(sign, 0);
        };
    }
}
