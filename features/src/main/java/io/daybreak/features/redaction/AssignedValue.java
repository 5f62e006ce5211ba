package io.daybreak.features.redaction;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value behind a key: to the quote that closes it, else to the next blank or separator. Quotes may be escaped, once
 * ({@code \"}) or again ({@code \\\"}): a quote closes what a quote with as many backslashes opened.
 */
final class AssignedValue {
    private static final String ENDS = "\"',;&)}]";
    private static final String ENDS_IN_BRACES = "\"'}";
    /** What stands behind a quote that closes: a key in a quoted sentence is followed by such a quote too. */
    private static final String BEHIND_CLOSING = ",;:)}]> ";
    /** Characters that are looked at, at most, to tell a placeholder, or an opening quote from a closing one. */
    private static final int PLACEHOLDER = 64;

    private static final int SENTENCE = 4096;
    private static final int MOST_BACKSLASHES = 15;
    private static final int LONGEST_NOTHING = 10;
    private static final Set<String> NOTHING = Set.of(
            "null",
            "(null",
            "none",
            "nil",
            "true",
            "false",
            "undefined",
            "empty",
            "required",
            "redacted",
            "filtered",
            "masked",
            "hidden",
            "yes",
            "no");

    private final String text;
    private int start;
    private int end;

    private AssignedValue(String text) {
        this.text = text;
    }

    /**
     * The value of a key that ends at {@code keyEnd} and whose equals sign or colon is at {@code sign}; null where there is none, or
     * none that is secret.
     */
    static @Nullable Span of(String text, int keyEnd, int sign, int shortest, Sensitive what) {
        AssignedValue value = new AssignedValue(text);
        return value.find(keyEnd, sign) && value.end - value.start >= shortest && value.secret()
                ? new Span(value.start, value.end, what)
                : null;
    }

    private boolean find(int keyEnd, int sign) {
        int from = blanks(operatorEnd(sign));
        if (placeholderEnd(from) > 0) {
            return false;
        }
        int at = opened(from);
        if (at < 0) {
            return false;
        }
        int quote = quote(at);
        if (quote >= 0) {
            return quoted(keyEnd, sign, quote);
        }
        start = Math.max(at, Sensitive.markEnd(text, at));
        end = plainEnd(start, at > from && text.charAt(at - 1) == '{' ? ENDS_IN_BRACES : ENDS);
        return true;
    }

    /** Behind {@code :=}, {@code ==} or Ruby's {@code =>} too. */
    private int operatorEnd(int sign) {
        int at = sign + 1;
        while (at < sign + 3 && at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == '>')) {
            at++;
        }
        return at;
    }

    private int blanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Where the value begins in the list or braces that open there; -1 where an object begins, whose keys speak for themselves. */
    private int opened(int at) {
        char c = at(at);
        if (c != '[' && c != '{' || Sensitive.markEnd(text, at) > 0) {
            return at;
        }
        char next = at(blanks(at + 1));
        boolean object = c == '{' ? "\"'\\}".indexOf(next) >= 0 || at(at + 1) <= ' ' : next == '{' || next == '[';
        return object ? -1 : c == '{' ? at + 1 : blanks(at + 1);
    }

    /** The place of the quote that opens there, behind its backslashes or a letter for its kind of text perhaps; -1 for none. */
    private int quote(int from) {
        if ("buLrf".indexOf(at(from)) >= 0 && isQuote(at(from + 1))) {
            return from + 1;
        }
        int at = from;
        while (at(at) == '\\' && at - from <= MOST_BACKSLASHES) {
            at++;
        }
        return isQuote(at(at)) && escape(level(at - from)) == at - from ? at : -1;
    }

    private boolean quoted(int keyEnd, int sign, int quote) {
        int level = level(backslashes(quote));
        int keyQuote = keyEnd + (at(keyEnd) == '\\' ? run(keyEnd) : 0);
        boolean keyed = keyQuote < sign && at(keyQuote) == text.charAt(quote);
        if (keyed ? level(keyQuote - keyEnd) != level : closes(quote, level)) {
            return false;
        }
        start = quote + 1;
        end = quotedEnd(quote, level);
        return true;
    }

    /** Whether a quote behind a key that is not quoted in the same way ends the sentence that the key stands in. */
    private boolean closes(int quote, int level) {
        return behindClosing(quote + 1) && within(text.charAt(quote), quote, level);
    }

    /** Whether quotes of a kind and level before a place are odd in number; so it is said too where their line begins too far away. */
    private boolean within(char kind, int place, int level) {
        int from = place;
        while (from > 0 && place - from < SENTENCE && text.charAt(from - 1) != '\n') {
            from--;
        }
        boolean within = place - from >= SENTENCE;
        for (int i = from; i < place; i++) {
            if (text.charAt(i) == kind) {
                int own = level(backslashes(i));
                within = own >= level && within ^ own == level;
            }
        }
        return within;
    }

    /** The end of a value that {@code quote} opens: at its line's end where no quote closes it. */
    private int quotedEnd(int quote, int level) {
        char kind = text.charAt(quote);
        boolean within = kind == '\'' && within('"', quote, level);
        int slashes = 0;
        for (int i = quote + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            boolean closing = c == kind || within && c == '"';
            if (closing && level(slashes) <= level) {
                return i - escape(level(slashes));
            }
            slashes = c == '\\' ? slashes + 1 : 0;
        }
        return kind == '"' ? lineEnd(quote) : plainEnd(quote + 1, ENDS);
    }

    private boolean behindClosing(int at) {
        return at(at) <= ' ' || BEHIND_CLOSING.indexOf(at(at)) >= 0;
    }

    private int lineEnd(int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    private int plainEnd(int from, String ends) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return isQuote(at(at)) ? Math.max(from, at - escape(level(backslashes(at)))) : at;
    }

    /** Whether it is neither a mark nor masked nor a word for none. */
    private boolean secret() {
        if (start == end || Sensitive.markEnd(text, start) == end || placeholderEnd(start) == end) {
            return false;
        }
        int at = start;
        while (at < end && "*xX".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < end
                && !(end - start <= LONGEST_NOTHING
                        && NOTHING.contains(text.substring(start, end).toLowerCase(Locale.ROOT)));
    }

    /** The end of <code>${name}</code>, <code>{{name}}</code>, <code>&lt;name&gt;</code>, a bind variable or a mark; -1 for none. */
    private int placeholderEnd(int at) {
        int close = switch (at(at)) {
            case '$' -> at(at + 1) == '{' ? close(at, '}') : digits(at + 1);
            case '{' -> at(at + 1) == '{' ? close(at, '}') + 1 : -1;
            case '<' -> close(at, '>');
            case '?' -> at + 1;
            case '[' -> Sensitive.markEnd(text, at);
            default -> -1;
        };
        boolean apart = close > 0 && (at(close) <= ' ' || ENDS.indexOf(at(close)) >= 0 || at(close) == '\\');
        return apart ? close : -1;
    }

    private int close(int open, char closing) {
        int at = open + 1;
        while (at < Math.min(text.length(), open + PLACEHOLDER) && "<\"'\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at++) == closing) {
                return at;
            }
        }
        return -1;
    }

    private int digits(int from) {
        int at = from;
        while (at < from + 3 && Text.digit(at(at))) {
            at++;
        }
        return at > from ? at : -1;
    }

    private int run(int from) {
        int at = from;
        while (at(at) == '\\') {
            at++;
        }
        return at - from;
    }

    /** How many backslashes stand before a place. */
    private int backslashes(int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == '\\') {
            from--;
        }
        return at - from;
    }

    /** In how many strings within strings the quote behind so many backslashes lies: each doubles them, and adds one for a quote. */
    private static int level(int backslashes) {
        return Integer.numberOfTrailingZeros(~backslashes);
    }

    /** How many backslashes a quote of a level has that none but it needs. */
    private static int escape(int level) {
        return (1 << level) - 1;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** The character there; NUL behind the end. */
    private char at(int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
