package io.daybreak.landing.manifest;

import io.daybreak.features.event.Envelope;
import io.daybreak.features.logline.LogFormat;
import java.time.LocalDate;
import java.util.List;

/**
 * The format of one stream of plain log files, kept for the days after.
 *
 * @param since the day in whose lines it was found
 * @param extended the last day in whose lines more of it was found; else the same
 * @param envelope around each line
 * @param formats as {@link LogFormat#of} reads them
 */
public record KeptFormat(LocalDate since, LocalDate extended, Envelope envelope, List<String> formats) {}
