package io.daybreak.analysis.template;

import java.time.Instant;
import java.util.List;

/**
 * The landed lines of one source, signature and severity.
 *
 * @param inferred whether none of the lines says that severity itself
 * @param message one of the signature's messages; empty where it stands with another severity, or beyond the landing's bound
 * @param example the first body, cut
 */
record LineGroup(
        long signature,
        String severity,
        boolean inferred,
        String message,
        long lines,
        List<String> services,
        Instant first,
        Instant last,
        String example) {}
