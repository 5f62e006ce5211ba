package io.daybreak.briefing.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.briefing.edition.HtmlPages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    private final HtmlPages html = new HtmlPages(Set.of("https://wiki.example.org/payment?a=1&b=2"));

    private String shown(String markdown) {
        return html.page("t", "en", List.of(markdown));
    }

    @Test
    void whatCannotBeSeenOrTurnsTheDirectionIsTakenOut() {
        assertThat(SafeText.clean("a\u202eb\u200bc\u0000d\u2028e\ufeff\u3164\ufe0f\udb40\udd00"))
                .isEqualTo("abc d e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See http://evil.example/4711",
                "ftp://evil.example",
                "www.evil.example",
                "mailto:a",
                "x-app+y://evil.example"
            })
    void noAddressIsLeftThatAMailProgramWouldMakeALinkOf(String hostile) {
        assertThat(List.of(
                        SafeText.cut(hostile),
                        SafeText.plain(hostile),
                        SafeText.code(hostile),
                        SafeText.markdown(hostile)))
                .noneMatch(shown -> shown.matches(".*(://|www\\.|mailto:).*"));
        assertThat(SafeText.verbatim(hostile)).contains(hostile);
    }

    @Test
    void namesWithDotsAndColonsStayAsTheyAre() {
        String name = "http.server.request.duration of AWS::ECS::Fargate at db:5432";
        assertThat(SafeText.cut(name)).isEqualTo(name);
    }

    @Test
    void longTextIsCutBetweenLetters() {
        assertThat(SafeText.cut("\ud83d\ude00".repeat(300))).hasSize(401).endsWith("\ud83d\ude00…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "![a](http://evil.example/x.png)",
                "a` <b>c</b> `",
                "``` <script>x</script>",
                "| a | b |\n|---|---|",
                "<http://evil.example>",
                "&lt;script&gt;&#x3c;b&#x3e;",
                "\\`<i>x</i>",
                "[x]: http://evil.example"
            })
    void noElementLinkOrPictureIsMadeOfIt(String hostile) {
        for (String markdown : List.of(
                "- " + SafeText.code(hostile),
                "| a | b |\n|---|---|\n| " + SafeText.code(hostile) + " | " + SafeText.verbatim(hostile) + " |",
                SafeText.markdown(hostile),
                SafeText.sentence("of " + hostile + " it", List.of("of")))) {
            org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(shown(markdown));
            assertThat(page.select("a, img, script, b, i")).as(markdown).isEmpty();
        }
    }

    @Test
    void aQueryIsShownAsItCanBePasted() {
        assertThat(org.jsoup.Jsoup.parse(
                                shown("| q |\n|---|\n| " + SafeText.verbatim("SELECT a || b, `c` FROM t") + " |"))
                        .select("td code")
                        .text())
                .isEqualTo("SELECT a || b, `c` FROM t");
    }

    @Test
    void namesOfASentenceAreCode() {
        assertThat(SafeText.sentence("a_b wrote 3 lines, a_b_c none", List.of("a_b", "a_b_c")))
                .isEqualTo("`a_b` wrote 3 lines, `a_b_c` none");
    }

    @Test
    void aPictureOrLinkThatIsNotOursIsDropped() {
        String page = shown("![x](charts/issue-1.png) ![y](http://e/x.png) [z](http://e) [e](#evidence)");
        assertThat(page).contains("charts/issue-1.png", "href=\"#evidence\"").doesNotContain("http:");
    }
}
