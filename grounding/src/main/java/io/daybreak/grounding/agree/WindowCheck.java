package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Said;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.agree.reading.Windows;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Meaning.Time;
import java.util.List;

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
        }
    }

    private void checkSaid(Said said) {
        boolean fits = said.facets().get(Facet.WINDOW) instanceof java.util.Set<String> windows && !windows.isEmpty();
        switch (said.mention().meaning()) {
            case Meaning.Time time -> {
                boolean stated = talk.windows().stating(time).stream()
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
                        && !talk.claims(io.daybreak.grounding.claim.Claim.Order.class)
                                .isEmpty();
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

    private boolean isExplicit(Said said) {
        return said.mention().meaning() instanceof Time time
                && !Windows.isZoneAlone(time)
                && talk.windows().stating(time).isEmpty();
    }

    private void checkClaimed(Side side, List<Said> all) {
        String window = side.get(Facet.WINDOW);
        boolean said = window.isEmpty() || all.stream().anyMatch(one -> one.says(Facet.WINDOW, window));
        if (!said) {
            report.disagree("the claim's window " + window + " is not the text's");
        }
    }
}
