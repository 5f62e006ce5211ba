package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Said;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.agree.reading.Windows;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Meaning.Time;
import java.util.List;
import java.util.Set;

/** Times in the text are the claims' windows or stated times; where windows are said, each claim's is. */
final class WindowCheck {
    private final Talk talk;
    private final Report report;

    WindowCheck(Talk talk, Report report) {
        this.talk = talk;
        this.report = report;
    }

    void run() {
        List<Said> all = talk.said(Facet.WINDOW);
        all.forEach(this::checkSaid);
        if (all.stream().anyMatch(this::isExplicit)) {
            talk.sides().forEach(side -> checkClaimed(side, all));
        } else if (!talk.windows().areWholeDays()) {
            report.disagree("the text does not say the claim's window, which is no whole day");
        }
        talk.claims(Claim.Value.class).forEach(claim -> checkTime(claim, all));
    }

    private void checkTime(Claim.Value claim, List<Said> all) {
        boolean said = !(claim.value() instanceof Stated.Time)
                || all.stream()
                        .anyMatch(one -> talk.windows().stating(one.mention()).contains(claim));
        if (!said) {
            report.unsaid("the text does not say the claim's time");
        }
    }

    private void checkSaid(Said said) {
        boolean fits = fits(said);
        switch (said.mention().meaning()) {
            case Meaning.Time time -> {
                boolean stated = talk.windows().stating(said.mention()).stream()
                        .anyMatch(claim -> talk.isSaidOf(said.mention(), Side.of(claim)));
                if (!fits && !stated) {
                    refuse(
                            said,
                            "no claim's window or time is '"
                                    + said.mention().text().strip() + "'");
                }
            }
            case Meaning.Word word -> {
                boolean order = word.cue() == Cue.EARLIER
                        && !talk.claims(Claim.Order.class).isEmpty();
                if (order) {
                    return;
                }
                if (!fits && word.cue() != Cue.EARLIER) {
                    refuse(said, "no claim's window lies '" + said.mention().text() + "'");
                } else if (talk.windows().count() < 2 || !fits) {
                    report.uncovered(said.mention());
                }
            }
            case Meaning.Name n -> {}
            case Meaning.Quoted q -> {}
            case Meaning.Ordinal o -> {}
            case Meaning.Unread u -> {}
            case Meaning.Quantity q -> {}
        }
    }

    private void refuse(Said said, String why) {
        if (talk.windows().count() == 0 && !talk.windows().hasStatedTimes()) {
            report.uncovered(said.mention());
        } else {
            report.disagree(why);
        }
    }

    /** Whether it says a window, or would if one were so; the time of a claim alone does not. */
    private boolean isExplicit(Said said) {
        return said.mention().meaning() instanceof Time time
                && !Windows.isZoneAlone(time)
                && (fits(said) || talk.windows().stating(said.mention()).isEmpty());
    }

    private static boolean fits(Said said) {
        return !said.facets().getOrDefault(Facet.WINDOW, Set.of()).isEmpty();
    }

    private void checkClaimed(Side side, List<Said> all) {
        String window = side.get(Facet.WINDOW);
        boolean said = window.isEmpty() || all.stream().anyMatch(one -> one.says(Facet.WINDOW, window));
        if (!said) {
            report.disagree("the claim's window " + window + " is not the text's");
        }
    }
}
