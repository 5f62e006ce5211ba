package io.daybreak.briefing.edition;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Markdown as HTML that browsers and mail programs show: no script, no style sheet, no address that is not ours. */
public final class HtmlPages {
    private static final Pattern OWN_PICTURE = Pattern.compile("(?:charts/|cid:)[a-z0-9-]+(?:\\.png)?");
    private static final Pattern OWN_LINK = Pattern.compile("#[\\p{L}\\p{N}-]+");
    private static final Map<String, String> STYLES = Map.of(
            "h1", "font-size:20px;margin:16px 0 8px",
            "h2", "font-size:17px;margin:24px 0 8px;border-bottom:1px solid #d0d7de;padding-bottom:4px",
            "h3", "font-size:15px;margin:18px 0 6px",
            "p", "margin:6px 0",
            "ul", "margin:4px 0;padding-left:20px",
            "code",
                    "font-family:Consolas,Menlo,monospace;font-size:90%;background:#f3f4f6;padding:1px 3px;word-break:break-word",
            "table", "border-collapse:collapse;font-size:13px;margin:6px 0",
            "th", "text-align:left;border-bottom:2px solid #d0d7de;padding:3px 8px 3px 0;vertical-align:top",
            "td", "border-bottom:1px solid #eaeef2;padding:3px 8px 3px 0;vertical-align:top",
            "img", "display:block;max-width:100%;margin:6px 0");
    private static final String BODY =
            "margin:0;padding:16px;font-family:-apple-system,'Segoe UI',Roboto,'Apple SD Gothic Neo','Noto Sans KR',sans-serif;"
                    + "font-size:14px;line-height:1.5;color:#1f2328;background:#ffffff";

    private final Set<String> links;
    private final Parser parser;
    private final HtmlRenderer renderer;

    /** @param links that pages may have beside those that stay on the page */
    public HtmlPages(Set<String> links) {
        this.links = Set.copyOf(links);
        MutableDataSet options = new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                .set(HtmlRenderer.ESCAPE_HTML, true)
                .set(HtmlRenderer.GENERATE_HEADER_ID, true)
                .set(HtmlRenderer.RENDER_HEADER_ID, true);
        parser = Parser.builder(options).build();
        renderer = HtmlRenderer.builder(options).build();
    }

    /** A whole page. */
    public String page(String title, String language, List<String> markdowns) {
        Document page = Document.createShell("");
        page.title(title);
        page.head().prependElement("meta").attr("charset", "utf-8");
        Element html = (Element) page.childNode(0);
        html.attr("lang", language);
        page.body().attr("style", BODY);
        // A table holds the width where mail programs know no other way.
        Element cell = page.body()
                .appendElement("table")
                .attr("role", "presentation")
                .attr("width", "100%")
                .attr("style", "max-width:820px")
                .appendElement("tr")
                .appendElement("td");
        for (String markdown : markdowns) {
            if (!cell.children().isEmpty()) {
                cell.appendElement("hr");
            }
            cell.append(fragment(markdown));
        }
        page.outputSettings().prettyPrint(false).charset("UTF-8");
        return "<!DOCTYPE html>\n" + page.outerHtml() + "\n";
    }

    private String fragment(String markdown) {
        Document body = Jsoup.parseBodyFragment(Jsoup.clean(
                renderer.render(parser.parse(markdown)),
                "",
                allowed(),
                new Document.OutputSettings().prettyPrint(false)));
        body.select("img").forEach(picture -> {
            if (!OWN_PICTURE.matcher(picture.attr("src")).matches()) {
                picture.remove();
            }
        });
        body.select("a").forEach(link -> {
            String target = link.attr("href");
            if (!OWN_LINK.matcher(target).matches() && !links.contains(target)) {
                link.unwrap();
            }
        });
        // GitHub reads \| in a cell's code as |, flexmark does not.
        body.select("td code").forEach(code -> code.text(code.text().replace("\\|", "|")));
        STYLES.forEach((tag, style) -> body.select(tag).attr("style", style));
        body.outputSettings().prettyPrint(false);
        return body.body().html();
    }

    private static Safelist allowed() {
        return new Safelist()
                .addTags(
                        "h1",
                        "h2",
                        "h3",
                        "p",
                        "ul",
                        "ol",
                        "li",
                        "strong",
                        "em",
                        "code",
                        "pre",
                        "br",
                        "hr",
                        "blockquote",
                        "a",
                        "img")
                .addTags("table", "thead", "tbody", "tr", "th", "td")
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt")
                .addAttributes("h2", "id");
    }
}
