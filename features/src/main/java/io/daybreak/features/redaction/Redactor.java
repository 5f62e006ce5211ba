package io.daybreak.features.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what must not be stored or sent by typed marks like {@code [email:0482109371]}. Equal values have equal marks under
 * one salt, so that "the same user" stays visible; with a salt a day, not from day to day. The mark is a keyed hash
 * (HMAC-SHA-256, RFC 2104), cut to 32 bits and written as ten digits, so that a template masks it as the number it is. Whoever
 * knows the salt can tell a guessed value by its mark: keep it secret.
 *
 * <p>One pass over the text; a text without anything sensitive costs one table look-up a character and is returned as it is.
 * What is redacted already stays as it is. Not safe for use by several threads at once.
 */
public final class Redactor {
    private static final String ALGORITHM = "HmacSHA256";
    static final int MARK_DIGITS = 10;

    private final Mac mac;
    private final Finder finder;
    private final Set<Sensitive> kinds;
    private final Map<Sensitive, Long> counts = new EnumMap<>(Sensitive.class);
    private final List<Sensitive> last = new ArrayList<>();

    /**
     * @param salt secret of the day, not empty
     * @param addresses whether IP addresses are taken out too
     */
    public Redactor(byte[] salt, boolean addresses) {
        this(salt, addresses ? EnumSet.allOf(Sensitive.class) : EnumSet.complementOf(EnumSet.of(Sensitive.ADDRESS)));
    }

    private Redactor(byte[] salt, Set<Sensitive> kinds) {
        this.kinds = kinds;
        this.finder = new Finder(kinds.contains(Sensitive.ADDRESS));
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Cannot redact: " + ALGORITHM + " is not usable; use a complete JDK", e);
        }
    }

    /** One that leaves every text as it is. */
    public static Redactor keepingAll() {
        return new Redactor(new byte[] {0}, EnumSet.noneOf(Sensitive.class));
    }

    /** The text with marks; the text itself where nothing was found. */
    public String redact(String text) {
        if (kinds.isEmpty()) {
            return text;
        }
        last.clear();
        @Nullable Unescaped view = Unescaped.of(text);
        return view == null ? replaced(text, text, view) : replaced(text, view.text(), view);
    }

    private String replaced(String text, String seen, @Nullable Unescaped view) {
        @Nullable StringBuilder clean = null;
        int copied = 0;
        int from = 0;
        int at = finder.next(seen, 0);
        while (at < seen.length()) {
            @Nullable Span span = finder.at(seen, at, from);
            if (span == null || !kinds.contains(span.what())) {
                at = finder.next(seen, at + 1);
                continue;
            }
            clean = clean == null ? new StringBuilder(text.length()) : clean;
            int start = view == null ? span.start() : view.place(span.start());
            clean.append(text, copied, start).append(mark(seen, span));
            from = span.end();
            copied = view == null ? from : view.place(from);
            at = finder.next(seen, from);
        }
        return clean == null ? text : clean.append(text, copied, text.length()).toString();
    }

    /** How many values of each type were replaced since the redactor was made, those taken out again left out. */
    public Map<Sensitive, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Takes the values of the text redacted last out of the counts: it is not kept. */
    public void uncountLast() {
        last.forEach(what -> counts.merge(what, -1L, (sum, one) -> sum == 1 ? null : sum - 1));
        last.clear();
    }

    private String mark(String text, Span span) {
        counts.merge(span.what(), 1L, Long::sum);
        last.add(span.what());
        byte[] value = text.substring(span.start(), span.end()).getBytes(StandardCharsets.UTF_8);
        long hash = ByteBuffer.wrap(mac.doFinal(value)).getInt() & 0xFFFFFFFFL;
        String digits = Long.toString(hash);
        return "[" + span.what().word() + ":" + "0".repeat(MARK_DIGITS - digits.length()) + digits + "]";
    }
}
