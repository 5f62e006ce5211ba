package io.daybreak.briefing.edition;

import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.NumberCoverage;
import io.daybreak.briefing.page.Page;
import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.briefing.writing.PageWriter;
import io.daybreak.delivery.MailComposer;
import io.daybreak.delivery.MailContent;
import io.daybreak.grounding.claim.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the files of an edition: pages, mail, charts. The same contents give the same bytes. */
public final class Editor {
    /** The paragraph that begins with a word in bold and a full stop, and the list under it, before the first blank line after that. */
    private static final Pattern CORRECTIONS = Pattern.compile("(?m)^\\*\\*\\p{L}+\\.\\*\\* .*\\n\\n(?:- .*\\n)+\\n");

    private final List<Language> languages;
    private final String from;
    private final List<String> to;
    private final Templates templates = new Templates();

    /** @param languages the first is that of {@code briefing.md} */
    public Editor(List<Language> languages, String from, List<String> to) {
        this.languages = List.copyOf(languages);
        this.from = from;
        this.to = List.copyOf(to);
    }

    /**
     * The verdict line and the files by their names in the edition's folder.
     *
     * @param pictures PNG by name, without its ending
     */
    public Edition edit(Contents contents, Map<String, byte[]> pictures) {
        Map<String, byte[]> files = new TreeMap<>();
        Map<Language, Page> pages = new LinkedHashMap<>();
        languages.forEach(language -> pages.put(language, new PageWriter(contents, language).write()));
        Page first = pages.values().iterator().next();
        Map<Language, String> reports = new LinkedHashMap<>();
        pages.forEach((language, page) -> reports.put(language, report(page, fileName(language), contents)));
        HtmlPages html = new HtmlPages(links(contents));
        reports.forEach((language, report) -> files.put(fileName(language), bytes(report)));
        files.put("briefing.html", bytes(page(html, first, List.copyOf(reports.values()))));
        files.put("briefing.eml", MailComposer.compose(mail(html, contents, List.copyOf(pages.values()), pictures)));
        pictures.forEach((name, png) -> files.put("charts/" + name + ".png", png));
        return new Edition(first.verdict().text(), files);
    }

    /** How far the numbers of the pages are carried. */
    public NumberCoverage numbers(Contents contents) {
        int printed = 0;
        List<String> bare = new ArrayList<>();
        for (Language language : languages) {
            Page page = new PageWriter(contents, language).write();
            NumberCoverage one = PrintedNumbers.of(contents, language).count(aboveEvidence(page, layOut(page)));
            printed += one.printed();
            bare.addAll(one.bare());
        }
        return new NumberCoverage(printed, bare);
    }

    /** What is written, and its verdict line. */
    public record Edition(String verdict, Map<String, byte[]> files) {}

    /** The settings' own: no link is made of telemetry. */
    private static Set<String> links(Contents contents) {
        return contents.services().stream()
                .map(ServiceSettings::runBook)
                .filter(Objects::nonNull)
                .map(URI::toString)
                .collect(Collectors.toSet());
    }

    private String fileName(Language language) {
        return language == languages.getFirst() ? "briefing.md" : "briefing." + language.word() + ".md";
    }

    /** The heading of the evidence gives the place its name, so the references take that of their language. */
    private String report(Page page, String fileName, Contents contents) {
        String anchor = page.words().getOrDefault("label.evidence", "evidence").toLowerCase(Locale.ROOT);
        String report = layOut(page).replace("](#evidence)", "](#" + anchor + ")");
        String earlier = contents.earlier().get(fileName);
        return earlier == null ? report : report + "\n" + editions(page, fileName, contents.edition(), earlier, report);
    }

    private String layOut(Page page) {
        return firstScreen(page) + "\n" + templates.render("report.md.ftl", page);
    }

    private String editions(Page page, String fileName, int edition, String earlier, String report) {
        String difference = Difference.of(comparable(page, earlier), comparable(page, report));
        return templates.render(
                "editions.md.ftl",
                page,
                Map.of("edition", edition, "earlier", edition - 1, "file", fileName, "difference", difference));
    }

    /** What a page says, without what only says how it says it: numbers of evidence, and its own list of corrections. */
    private static String comparable(Page page, String report) {
        return CORRECTIONS
                .matcher(aboveEvidence(page, report))
                .replaceFirst("")
                .replaceAll(" \\[[T0-9, ]+]\\(#[^)]*\\)", "");
    }

    private static String aboveEvidence(Page page, String report) {
        int evidence = report.indexOf("\n## " + page.words().get("label.evidence") + "\n");
        return evidence < 0 ? report : report.substring(0, evidence + 1);
    }

    private String firstScreen(Page page) {
        return templates.render("first-screen.md.ftl", page);
    }

    private String page(HtmlPages html, Page first, List<String> markdowns) {
        return html.page(first.title(), languages.getFirst().word(), markdowns);
    }

    private MailContent mail(HtmlPages html, Contents contents, List<Page> pages, Map<String, byte[]> pictures) {
        String shown = page(
                        html,
                        pages.getFirst(),
                        pages.stream().map(this::firstScreen).toList())
                .replaceAll("src=\"charts/([a-z0-9-]+)\\.png\"", "src=\"cid:$1\"");
        Map<String, byte[]> used = new LinkedHashMap<>();
        pages.getFirst().top().stream()
                .map(Page.Issue::chart)
                .filter(pictures::containsKey)
                .forEach(chart -> used.put(chart, pictures.get(chart)));
        return new MailContent(
                contents.team(),
                contents.day().date(),
                contents.edition(),
                contents.day().end().getEpochSecond(),
                pages.getFirst().subject(),
                String.join(
                        "\n---\n\n",
                        pages.stream()
                                .map(page -> templates.render("mail.txt.ftl", page))
                                .toList()),
                shown,
                used,
                from,
                to);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
