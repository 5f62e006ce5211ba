package io.daybreak.landing.manifest;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one input. {@code rows + otherDays + continued + rejected = lines}.
 *
 * @param name of the input within its source
 * @param bytes of it, as stored
 * @param sha256 of these bytes, hexadecimal; empty where they could not be read
 * @param state what it turned out to be
 * @param detail what is wrong with it; empty if nothing is
 * @param lines read, a CSV's header not included
 * @param rows of the day
 * @param otherDays lines of other days, which wait for theirs
 * @param continued lines that go on with the event of a line before
 * @param laterDays those of {@code otherDays} that are of later days: on the day itself nobody knew them
 * @param rejected lines that are no records, by reason
 * @param ignored names of fields that are not kept
 * @param redacted values that marks stand for in the rows, by type
 * @param textFormat of a plain log file, as it was found, in words; else empty
 */
public record InputReport(
        String name,
        long bytes,
        String sha256,
        State state,
        String detail,
        long lines,
        long rows,
        long otherDays,
        long continued,
        long laterDays,
        SortedMap<String, Long> rejected,
        List<String> ignored,
        SortedMap<String, Long> redacted,
        String textFormat) {

    /** What an input turned out to be. */
    public enum State {
        /** Read from its first line to its last. */
        WHOLE,
        /** Read up to where it is damaged (truncated gzip, wrong checksum). */
        DAMAGED,
        /** Nothing of it can be read: not gzip, no header, a needed column lacks. */
        BROKEN,
        /** Holds no record. */
        EMPTY,
        /** Holds the same text as an input before it, and was not read again. */
        DUPLICATE
    }

    /** An input that gave no line. */
    public static InputReport unread(Fingerprint fingerprint, State state, String detail) {
        return new InputReport(
                fingerprint.name(),
                fingerprint.bytes(),
                fingerprint.sha256(),
                state,
                detail,
                0,
                0,
                0,
                0,
                0,
                new TreeMap<>(Map.of()),
                List.of(),
                new TreeMap<>(),
                "");
    }

    public long rejectedLines() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
