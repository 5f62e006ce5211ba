package io.daybreak.briefing.page;

import io.daybreak.features.redaction.PlainText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of the telemetry as a page may show it: without control, bidirectional and zero-width characters, cut, and as inline code,
 * so that no element, link or image is made of it.
 */
public final class SafeText {
    private static final int LONGEST = 200;
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>&#|~!])");
    /** What mail programs make links of: the colon of a scheme, the dot behind www. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<=\\b[a-z][a-z0-9+.-]{0,20}):(?=//|\\\\/)|(?<=\\b(?:mailto|tel|https?|ftp)):|(?<=\\bwww)\\.");

    private SafeText() {}

    /** Without what cannot be seen or turns the direction; line breaks and tabs are blanks. */
    public static String clean(String text) {
        return PlainText.of(text);
    }

    /** Clean, and without an address that a mail program would make a link of. */
    public static String plain(String text) {
        return withoutAddresses(clean(text));
    }

    private static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll(sign -> sign.group().equals(":") ? "：" : "．");
    }

    /** Plain and cut. */
    public static String cut(String text) {
        return withoutAddresses(PlainText.of(text, LONGEST));
    }

    /** Inline code of Markdown, in a table too. */
    public static String code(String text) {
        String plain = cut(text).replace('`', '\'').replace('|', '¦').replace('\\', '＼');
        return plain.isEmpty() ? "" : "`" + plain + "`";
    }

    /** Inline code of Markdown that can be copied as it is: a query. */
    public static String verbatim(String text) {
        String line = clean(text);
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        return fence
                + (fence.length() > 1 ? " " : "")
                + line.replace("|", "\\|")
                + (fence.length() > 1 ? " " : "")
                + fence;
    }

    /** Words as Markdown that shows just them. */
    public static String markdown(String text) {
        return MARKUP.matcher(plain(text)).replaceAll("\\\\$1");
    }

    /** A sentence as Markdown, the names in it as code. */
    public static String sentence(String text, Collection<String> names) {
        List<String> known = names.stream()
                .filter(name -> !name.isBlank() && name.equals(cut(name)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (known.isEmpty()) {
            return markdown(text);
        }
        Matcher name = Pattern.compile(known.stream()
                        .map(one -> "(?<![\\p{IsLatin}\\p{N}])" + Pattern.quote(one) + "(?![\\p{IsLatin}\\p{N}])")
                        .collect(Collectors.joining("|")))
                .matcher(text);
        StringBuilder marked = new StringBuilder();
        int at = 0;
        while (name.find()) {
            marked.append(between(text, at, name.start())).append(code(name.group()));
            at = name.end();
        }
        return marked.append(between(text, at, text.length())).toString();
    }

    /** Cleaning strips, but blanks around a name belong there. */
    private static String between(String text, int start, int end) {
        String part = text.substring(start, end);
        String lead = part.startsWith(" ") ? " " : "";
        String trail = part.length() > 1 && part.endsWith(" ") ? " " : "";
        return part.isBlank() ? lead : lead + markdown(part) + trail;
    }
}
