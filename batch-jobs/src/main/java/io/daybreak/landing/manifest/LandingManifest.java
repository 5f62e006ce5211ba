package io.daybreak.landing.manifest;

import io.daybreak.landing.columnar.LandedFile;
import io.daybreak.source.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What one part of a landing holds: written last, so what it does not name does not count.
 *
 * @param version of the landing's layout and reading rules
 * @param source by name
 * @param kind of records
 * @param day in the team's zone
 * @param start of the day, inclusive
 * @param end of the day, exclusive
 * @param part {@code I/N}
 * @param key hash of all that the files are a function of: inputs, day, part, layout
 * @param problem why the source could not be asked; else empty
 * @param inputs what the source had, and what became of it
 * @param formats of streams of plain log files, by the stream's name
 * @param files of rows
 * @param rejects files of lines that are no records
 */
public record LandingManifest(
        int version,
        String source,
        RecordKind kind,
        LocalDate day,
        Instant start,
        Instant end,
        String part,
        String key,
        String problem,
        List<InputReport> inputs,
        SortedMap<String, KeptFormat> formats,
        List<LandedFile> files,
        List<LandedFile> rejects) {

    /** Raised when the same input would give other files. */
    public static final int VERSION = 3;

    public long rows() {
        return files.stream().mapToLong(LandedFile::rows).sum();
    }
}
