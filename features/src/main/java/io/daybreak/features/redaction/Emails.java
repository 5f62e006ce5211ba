package io.daybreak.features.redaction;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as people write them: a local part, an at sign, labels, a last label of letters, perhaps dashes behind it. */
final class Emails {
    /** Endings of names with an at sign that are no addresses: units of systemd, files of images and packages. */
    private static final Set<String> NO_DOMAINS = Set.of(
            "service", "socket", "timer", "target", "mount", "slice", "scope", "device", "path", "swap", "js", "json",
            "png", "jpg", "java", "jar", "so", "py", "conf", "yaml", "yml", "log", "local");

    private Emails() {}

    static @Nullable Span around(String text, int at, int from) {
        int start = at;
        while (start > from && local(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && domain(text.charAt(end))) {
            end++;
        }
        while (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-') {
            end--;
        }
        int label = end;
        while (text.charAt(label - 1) != '.' && text.charAt(label - 1) != '@') {
            label--;
            end = text.charAt(label) == '-' ? label : end;
        }
        boolean dotted = label > at + 2 && end - label >= 2;
        return start < at && dotted && letters(text, label, end) ? new Span(start, end, Sensitive.EMAIL) : null;
    }

    private static boolean letters(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Text.letter(text.charAt(i))) {
                return false;
            }
        }
        return !NO_DOMAINS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean local(char c) {
        return Text.letter(c) || Text.digit(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean domain(char c) {
        return Text.letter(c) || Text.digit(c) || c == '.' || c == '-';
    }
}
