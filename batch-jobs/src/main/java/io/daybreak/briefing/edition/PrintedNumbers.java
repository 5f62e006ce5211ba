package io.daybreak.briefing.edition;

import io.daybreak.briefing.edition.PrintedText.Number;
import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.NumberCoverage;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up every number, date and clock time of a page as it is printed: in the supported statements, whose numbers the checker has tied to
 * their claims, or else in the reads of tables that the line refers to; the first screen and headings refer to none and are looked up in all.
 * A sum counts if it comes out and begins with a number of a statement. What comes from the settings is no number of the day, and nor are
 * the numbers that only put issues in order.
 */
public final class PrintedNumbers {
    /** Where the page lies, which is the day once more. */
    private static final Pattern PLACE = Pattern.compile("`?reports/[0-9/-]+\\.md`?");

    private static final Pattern ORDINAL = Pattern.compile("^(\\*\\*|### |)\\d+ (?=\\p{Lu}|\\p{IsHangul})");
    /** A mark that stands for what was redacted. */
    private static final Pattern MARK = Pattern.compile("\\[[a-z-]+:[0-9a-f]+]");

    private final Map<String, ReadNumbers> reads = new LinkedHashMap<>();
    private final List<String> sentences;
    private final List<String> settings;
    private final Set<String> today;

    private int printed;
    private final List<String> bare = new ArrayList<>();

    /**
     * @param reads in the order of the evidence table
     * @param sentences texts of the supported statements
     * @param settings words of the settings that stand on the page
     */
    public PrintedNumbers(Collection<TableRead> reads, List<String> sentences, List<String> settings, Day day) {
        for (TableRead read : reads) {
            this.reads.put("T" + (this.reads.size() + 1), new ReadNumbers(read, day));
        }
        this.sentences = longestFirst(sentences.stream().map(PrintedNumbers::shown));
        this.settings = longestFirst(settings.stream());
        this.today = ReadNumbers.dates(day.date().atStartOfDay(day.zone()));
    }

    static PrintedNumbers of(Contents contents, Language language) {
        return new PrintedNumbers(
                contents.reads().values(),
                contents.judgement().printed().stream()
                        .map(one -> Objects.requireNonNull(one.statements().get(language)))
                        .map(Statement::text)
                        .toList(),
                settings(contents),
                contents.day());
    }

    private static List<String> longestFirst(Stream<String> words) {
        return words.filter(one -> !one.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** As {@link SafeText#code} and {@link PrintedText} leave it. */
    private static String shown(String text) {
        return SafeText.plain(text).replace('`', '\'');
    }

    private static List<String> settings(Contents contents) {
        Stream<String> services = contents.services().stream()
                .flatMap(one -> Stream.of(one.owner(), one.runBook(), one.objective()))
                .filter(Objects::nonNull)
                .map(PrintedNumbers::setting);
        return Stream.concat(
                        Stream.of(
                                contents.team(),
                                contents.day().zone().getId(),
                                contents.narration().model(),
                                contents.narration().currency()),
                        Stream.concat(services, contents.runBooks().values().stream()))
                .toList();
    }

    private static String setting(Object one) {
        return one instanceof BigDecimal objective ? " " + objective.toPlainString() + "%" : one.toString();
    }

    /** @param markdown a page above its evidence */
    public NumberCoverage count(String markdown) {
        printed = 0;
        bare.clear();
        boolean inReport = false;
        Collection<String> table = List.of();
        for (String line : markdown.lines().toList()) {
            PrintedText text = new PrintedText(
                    PLACE.matcher(ORDINAL.matcher(line).replaceFirst("$1")).replaceAll(""));
            inReport |= line.startsWith("## ");
            Collection<String> own = text.references();
            if (line.startsWith("|")) {
                own = table;
            } else if (!inReport || line.startsWith("#")) {
                own = reads.keySet();
            }
            table = text.references().isEmpty() ? table : text.references();
            add(text, own);
        }
        return new NumberCoverage(printed, bare);
    }

    private void add(PrintedText text, Collection<String> references) {
        List<Number> said = sentences.stream()
                .flatMap(sentence -> text.take(sentence).stream())
                .toList();
        settings.forEach(text::take);
        MARK.matcher(text.toString()).results().forEach(mark -> text.take(mark.group()));
        Set<String> summed = text.sums().stream()
                .filter(sum -> said.contains(sum.first()) && sum.comesOut())
                .flatMap(sum -> sum.numbers().stream())
                .collect(Collectors.toSet());
        printed += said.size();
        for (Number number : text.rest()) {
            printed++;
            if (!today.contains(number.text()) && !summed.contains(number.text()) && !isRead(number, references)) {
                bare.add(number.text());
            }
        }
    }

    private boolean isRead(Number number, Collection<String> references) {
        return references.stream().map(reads::get).filter(Objects::nonNull).anyMatch(read -> read.carries(number));
    }
}
