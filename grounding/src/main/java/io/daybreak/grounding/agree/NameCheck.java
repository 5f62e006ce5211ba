package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Said;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Superlatives;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.agree.reading.Vocabulary;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names, severities, kinds of rows and aggregates: each one said is a claim's, each one claimed is said. */
final class NameCheck {
    private final Talk talk;
    private final Vocabulary vocabulary;
    private final Report report;

    NameCheck(Talk talk, Vocabulary vocabulary, Report report) {
        this.talk = talk;
        this.vocabulary = vocabulary;
        this.report = report;
    }

    void run() {
        talk.said().forEach(this::checkSaid);
        talk.sides().forEach(this::checkClaimed);
    }

    private void checkSaid(Said said) {
        Mention mention = said.mention();
        switch (mention.meaning()) {
            case Meaning.Name name -> checkName(name, said);
            case Meaning.Quoted quoted -> checkQuoted(quoted, mention);
            case Meaning.Unread unread -> report.uncovered(mention);
            case Meaning.Word word -> {
                for (Facet facet : List.of(Facet.SEVERITY, Facet.KIND, Facet.AGGREGATE)) {
                    if (said.speaksOf(facet)) {
                        checkFacet(facet, said);
                    }
                }
            }
            case Meaning.Ordinal o -> {}
            case Meaning.Quantity q -> {}
            case Meaning.Time t -> {}
        }
    }

    private void checkName(Meaning.Name name, Said said) {
        List<Facet> facets = said.facets().keySet().stream()
                .filter(facet -> facet != Facet.KIND)
                .toList();
        boolean literal = vocabulary.isLiteral(name.name()) && !facets.contains(Facet.SERVICE);
        if (literal || facets.stream().anyMatch(facet -> isCarried(facet, said))) {
            return;
        }
        if (facets.stream().anyMatch(this::isUnsaid)) {
            report.disagree("the text speaks of '" + name.name() + "', no claim does");
        } else {
            report.uncovered(said.mention());
        }
    }

    private void checkFacet(Facet facet, Said said) {
        if (isCarried(facet, said) || facet == Facet.AGGREGATE && isPlace(said)) {
            return;
        }
        boolean claimed =
                talk.sides().stream().anyMatch(side -> !side.get(facet).isEmpty());
        if (claimed) {
            report.disagree("the text says '" + said.mention().text() + "', the claims are of "
                    + String.join(
                            ", ",
                            talk.sides().stream()
                                    .map(side -> side.get(facet))
                                    .distinct()
                                    .toList()));
        } else {
            report.uncovered(said.mention());
        }
    }

    /** "최고" and "first" may also say the first place of a ranking, or of an order. */
    private boolean isPlace(Said said) {
        boolean time = said.says(Facet.AGGREGATE, "first_time");
        if (time
                && (!talk.claims(Claim.Order.class).isEmpty()
                        || !talk.claims(Claim.Cause.class).isEmpty())) {
            return true;
        }
        boolean most = said.says(Facet.AGGREGATE, "max");
        boolean least = said.says(Facet.AGGREGATE, "min");
        return talk.claims(Claim.Rank.class).stream()
                .anyMatch(rank -> rank.place() == 1 && (time || (rank.descending() ? most : least)));
    }

    private boolean isCarried(Facet facet, Said said) {
        return talk.sides().stream()
                .filter(side -> !side.get(facet).isEmpty())
                .anyMatch(side -> said.says(facet, side.get(facet)));
    }

    private boolean isUnsaid(Facet facet) {
        return talk.sides().stream().anyMatch(side -> !side.get(facet).isEmpty() && !isSaid(facet, side));
    }

    private boolean isSaid(Facet facet, Side side) {
        return talk.said(facet).stream().anyMatch(one -> one.says(facet, side.get(facet)));
    }

    private void checkQuoted(Meaning.Quoted quoted, Mention mention) {
        List<Claim.Quote> quotes = talk.claims(Claim.Quote.class);
        if (quotes.stream().anyMatch(quote -> quote.text().contains(quoted.inner()))) {
            return;
        }
        if (quotes.isEmpty() || isAnyQuoteSaid(quotes)) {
            report.uncovered(mention);
        } else {
            report.disagree("the text quotes '" + quoted.inner() + "', the claim another text");
        }
    }

    private boolean isAnyQuoteSaid(List<Claim.Quote> quotes) {
        return talk.said().stream()
                .map(one -> one.mention().meaning())
                .filter(Meaning.Quoted.class::isInstance)
                .map(one -> ((Meaning.Quoted) one).inner())
                .anyMatch(
                        inner -> quotes.stream().anyMatch(quote -> quote.text().contains(inner)));
    }

    private void checkClaimed(Side side) {
        for (Facet facet : Facet.values()) {
            if (facet == Facet.WINDOW || facet == Facet.KIND || side.get(facet).isEmpty() || isSaid(facet, side)) {
                continue;
            }
            if (!isImplied(facet, side)) {
                report.disagree("the claim is of " + facet.name().toLowerCase(java.util.Locale.ROOT) + " '"
                        + side.get(facet) + "', which the text does not say");
            }
        }
        if (side.measure() != null) {
            checkLiterals(side, side.measure().where());
            checkCounted(side.measure());
        }
        if (side.claim() instanceof Claim.Rank rank) {
            checkLiterals(side, Map.of(rank.by(), rank.entity()));
        }
    }

    private boolean isImplied(Facet facet, Side side) {
        return switch (facet) {
            case SERVICE -> !side.get(Facet.INSTANCE).isEmpty() && !(side.claim() instanceof Claim.Rank);
            case SEVERITY -> side.get(facet).equals(Side.ANY);
            case AGGREGATE -> isImpliedAggregate(side);
            case INCIDENT -> talk.said(facet).isEmpty();
            case INSTANCE, OPERATION, METRIC, KIND, WINDOW -> side.claim() instanceof Claim.Quote;
        };
    }

    /** An average may go unsaid; a percentile or an extreme may not, unless the metric's own name or a place says it. */
    private boolean isImpliedAggregate(Side side) {
        String aggregate = side.get(Facet.AGGREGATE);
        return aggregate.equals("avg")
                || aggregate.endsWith("_time")
                || side.get(Facet.METRIC).toLowerCase(java.util.Locale.ROOT).contains(aggregate)
                || Superlatives.says(talk, aggregate)
                || side.measure() != null && Counted.isEntity(side.measure().column(), talk)
                || side.claim() instanceof Claim.Absent;
    }

    /** Data points are no log lines or values, and different ones are of something. */
    private void checkCounted(Measure measure) {
        if (measure.of() == Rows.METRICS && measure.aggregate() == Aggregate.COUNT && !talk.has(Cue.METRICS)) {
            report.disagree("the claim counts data points, the text does not say so");
        }
        if (measure.aggregate() == Aggregate.DISTINCT
                && !Counted.isSaid(measure.column(), talk.sentence().text())) {
            report.disagree("the claim counts different values of " + measure.column() + ", the text does not say so");
        }
    }

    /** What else the rows are asked for must stand in the text, letter for letter. */
    private void checkLiterals(Side side, Map<Column, String> where) {
        Set<Column> facets = Set.of(Column.SERVICE, Column.INSTANCE, Column.OPERATION, Column.SEVERITY, Column.METRIC);
        where.forEach((column, equal) -> {
            boolean said = facets.contains(column) || Side.isFailure(column, equal) || stands(equal);
            if (!said && !isUnitOfNumber(side, column) && !isQuotedTemplate(column, equal)) {
                report.disagree(
                        "the claim asks for " + column.word() + " '" + equal + "', which the text does not say");
            }
        });
        if (side.claim() instanceof Claim.Quote quote && !isQuoteSaid(quote)) {
            report.disagree("the claim quotes '" + quote.text() + "', which the text does not");
        }
    }

    /** The unit of rows is that of the number made of them; of a count it is not. */
    private static boolean isUnitOfNumber(Side side, Column column) {
        return column == Column.UNIT
                && side.measure() != null
                && side.measure().aggregate().isNumeric();
    }

    private boolean isQuoteSaid(Claim.Quote quote) {
        return talk.said().stream()
                .anyMatch(one -> one.mention().meaning() instanceof Meaning.Quoted quoted
                        && quote.text().contains(quoted.inner()));
    }

    private boolean stands(String equal) {
        return talk.said().stream()
                .anyMatch(one -> one.mention().meaning() instanceof Meaning.Name name
                        && name.name().equals(equal));
    }

    /** A template is named by a quotation of its text as well as by its id. */
    private boolean isQuotedTemplate(Column column, String equal) {
        return column == Column.TEMPLATE_ID
                && talk.claims(Claim.Quote.class).stream()
                        .anyMatch(quote -> equal.equals(quote.where().get(Column.TEMPLATE_ID)));
    }
}
