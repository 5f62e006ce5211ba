package io.daybreak.briefing.edition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a page as a reader sees it, with the numbers in it. */
final class PrintedText {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\([^)]*\\)");
    private static final Pattern REFERENCES = Pattern.compile(" ?\\[([T0-9, ]+)]\\(#[^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(<[^>]*>\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}:\\d{2}(?!\\d)"
            + "|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \\d{4})?|(?:\\d{4}년 )?\\d{1,2}월 \\d{1,2}일"
            + "|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final String JOINTS = "-_./:";

    private final String text;
    private final BitSet code = new BitSet();
    private final BitSet taken = new BitSet();
    private final List<String> references;

    /** @param isName whether it is part of a word or stands in text of the telemetry, and so is letters rather than an amount */
    record Number(String text, boolean isName) {}

    PrintedText(String markdown) {
        references = REFERENCES
                .matcher(markdown)
                .results()
                .flatMap(one -> List.of(one.group(1).split(", ")).stream())
                .toList();
        String shown = LINK.matcher(REFERENCES
                        .matcher(PICTURE.matcher(markdown).replaceAll(""))
                        .replaceAll(""))
                .replaceAll("$1");
        text = read(shown);
    }

    /** Numbers of the rows of the evidence table that it refers to. */
    List<String> references() {
        return references;
    }

    private String read(String markdown) {
        StringBuilder read = new StringBuilder();
        boolean inCode = false;
        for (int i = 0; i < markdown.length(); i++) {
            char letter = markdown.charAt(i);
            if (letter == '`') {
                inCode = !inCode;
            } else if (letter == '\\' && !inCode && i + 1 < markdown.length()) {
                i++;
                append(read, markdown.charAt(i), false);
            } else {
                append(read, letter, inCode);
            }
        }
        return read.toString();
    }

    private void append(StringBuilder read, char letter, boolean inCode) {
        code.set(read.length(), inCode);
        read.append(letter);
    }

    /** Takes the places of words, so that what is asked next does not see them. */
    List<Number> take(String words) {
        List<Number> found = new ArrayList<>();
        int length = words.length();
        for (int at = text.indexOf(words); length > 0 && at >= 0; at = text.indexOf(words, at + length)) {
            if (taken.get(at, at + length).isEmpty()) {
                found.addAll(numbers(at, at + length));
                taken.set(at, at + length);
            }
        }
        return found;
    }

    /** What nobody took. */
    List<Number> rest() {
        return numbers(0, text.length());
    }

    List<Sum> sums() {
        return Sum.in(text);
    }

    private List<Number> numbers(int from, int to) {
        List<Number> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text).region(from, to);
        while (number.find()) {
            if (!taken.get(number.start())) {
                found.add(new Number(number.group(), isName(number.start(), number.end())));
            }
        }
        return found;
    }

    private boolean isName(int start, int end) {
        return code.get(start) || isJoined(start - 1, -1) || end < text.length() && isLatin(text.charAt(end));
    }

    /** Whether a letter stands there, or a letter's joint. */
    private boolean isJoined(int at, int step) {
        return at >= 0
                && (isLatin(text.charAt(at))
                        || JOINTS.indexOf(text.charAt(at)) >= 0 && at + step >= 0 && isLatin(text.charAt(at + step)));
    }

    private static boolean isLatin(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    @Override
    public String toString() {
        return text;
    }
}
