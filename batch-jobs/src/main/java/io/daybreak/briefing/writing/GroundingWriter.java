package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.page.NumberCoverage;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.grounding.lie.CatchRate;
import io.daybreak.narration.Narration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how far the page can be trusted, and what a model cost. */
final class GroundingWriter {
    private static final int MOST_BARE = 5;

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final LineWriter lines;

    GroundingWriter(Contents contents, Wording words, Figures figures, LineWriter lines) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.lines = lines;
    }

    List<Line> footer() {
        var judged = contents.judgement();
        List<Line> footer = new ArrayList<>();
        footer.add(lines.text(
                words.say(
                        "footer.grounding",
                        Map.of(
                                "offered", Integer.toString(judged.offered()),
                                "supported", Integer.toString(judged.supported()),
                                "replaced", Integer.toString(judged.replaced()),
                                "removed", Integer.toString(judged.removed()))),
                "edition"));
        if (contents.numbers().printed() > 0) {
            footer.add(lines.text(numbers(), "edition"));
        }
        footer.add(lines.text(caught(), "edition", "planted"));
        footer.add(lines.text(model(), "edition"));
        return footer;
    }

    /** Those of this line itself are not among them. */
    private String numbers() {
        NumberCoverage numbers = contents.numbers();
        String covered = words.say(
                "footer.numbers",
                Map.of(
                        "printed", Integer.toString(numbers.printed()),
                        "covered", Integer.toString(numbers.covered())));
        return numbers.bare().isEmpty()
                ? covered
                : covered + "; " + words.say("footer.bare", Map.of("numbers", bare(numbers.bare())));
    }

    private static String bare(List<String> numbers) {
        return numbers.stream().distinct().limit(MOST_BARE).collect(Collectors.joining(", "));
    }

    private String caught() {
        CatchRate lies = contents.lies();
        String caught = words.say(
                "footer.lies",
                Map.of("planted", Integer.toString(lies.planted()), "caught", Integer.toString(lies.caught())));
        return lies.slipped().isEmpty() ? caught : caught + "; " + kinds("footer.slipped", lies.slippedKinds());
    }

    /** Which kinds of falsehoods the day's statements gave no occasion for; empty: none. */
    Line unplanted() {
        List<String> kinds = contents.lies().unplanted();
        return lines.text(kinds.isEmpty() ? "" : kinds("lies.unplanted", kinds), "planted");
    }

    private String kinds(String key, List<String> kinds) {
        return words.say(key, Map.of("kinds", String.join(", ", kinds)));
    }

    private String model() {
        Narration narration = contents.narration();
        return words.say(
                "footer.model." + narration.outcome().word(),
                Map.of(
                        "model", narration.model(),
                        "offered", Integer.toString(narration.offers().size()),
                        "printed", Integer.toString(contents.judgement().offersPrinted()),
                        "tokens", figures.number(BigDecimal.valueOf(narration.tokens())),
                        "money", money(narration.money())));
    }

    private String money(double amount) {
        return String.format(
                Locale.ROOT, "%.4f %s", amount, contents.narration().currency());
    }

    /** What models cost on earlier days, and what came of it. */
    List<List<String>> modelUse() {
        return contents.modelUse().stream()
                .map(one -> List.of(
                        one.day(),
                        SafeText.code(one.model()),
                        Long.toString(one.calls()),
                        Long.toString(one.milliseconds()),
                        figures.number(BigDecimal.valueOf(one.tokens())),
                        money(one.cost()),
                        Long.toString(one.offered()),
                        Long.toString(one.supported()),
                        Long.toString(one.printed())))
                .toList();
    }

    /** Planted falsehoods by kind: how many, and how many of these were caught. */
    List<List<String>> lies() {
        return contents.lies().byKind().entrySet().stream()
                .map(kind -> List.of(
                        SafeText.markdown(kind.getKey()),
                        Integer.toString(kind.getValue().planted()),
                        Integer.toString(kind.getValue().caught())))
                .toList();
    }
}
