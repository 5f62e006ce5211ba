package io.daybreak.landing.decode;

import io.daybreak.features.event.StackTrace;
import io.daybreak.features.logline.LogLine;
import io.daybreak.features.template.LineScanner;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.columnar.Words;
import io.daybreak.source.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Completes rows of log records with what their text says: severity, route, exception, signature. For one thread. The message,
 * which mining templates needs once a signature, stands in the first row of each signature alone; of a message of several lines
 * the first one is mined.
 */
public final class LogCompletion {
    /** Signatures beyond these have no message, and so no template of their own: the bound of memory for lines that are all different. */
    private static final int SIGNATURES = 200_000;

    private static final int RECENT = 1 << 12;

    private final RowLayout layout = RowLayout.of(RecordKind.LOGS);
    private final int severity = layout.indexOf("severity");
    private final int inferred = layout.indexOf("severity_inferred");
    private final int route = layout.indexOf("http_route");
    private final int errorType = layout.indexOf("error_type");
    private final int errorMessage = layout.indexOf("error_message");
    private final int topFrame = layout.indexOf("top_frame");
    private final int signature = layout.indexOf("signature");
    private final int message = layout.indexOf("message");
    private final int fileColumn = layout.indexOf("file");
    private final int lineColumn = layout.indexOf("line");
    private final Binary file;
    private final long start;
    private final long end;
    private final LineScanner scanner = new LineScanner();
    private final Words words = new Words();
    private final Set<Long> seen = new HashSet<>();
    /** The signatures of the last lines, so that a line like one of them costs no more. */
    private final long[] recent = new long[RECENT];

    /**
     * @param inputName the rows' file
     * @param start of the day whose rows are kept, nanoseconds since 1970; others are left alone
     * @param end of it, exclusive
     */
    public LogCompletion(String inputName, long start, long end) {
        this.file = Binary.fromConstantByteArray(inputName.getBytes(StandardCharsets.UTF_8));
        this.start = start;
        this.end = end;
    }

    /** Whether a row is of the day. */
    public boolean wants(Row row) {
        long time = row.number(layout.timeColumn());
        return time >= start && time < end;
    }

    /**
     * Completes a row of the day.
     *
     * @param read what the event's first line, or its only one, says
     * @param text the event as a whole
     */
    public void complete(Row row, LogLine read, String text, long line) {
        if (!wants(row)) {
            return;
        }
        int messageEnd = read.text().indexOf('\n', read.messageStart());
        int to = messageEnd < 0 || messageEnd > read.messageEnd() ? read.messageEnd() : messageEnd;
        StackTrace trace = trace(read, text);
        String level = trace != null && read.severity().isEmpty() ? "ERROR" : read.severity();
        row.text(severity, words.of(level));
        row.number(inferred, read.severityInferred() || !level.equals(read.severity()) ? 1 : 0);
        row.text(route, words.of(read.route()));
        row.text(errorType, words.of(trace == null ? read.errorType() : trace.type()));
        row.text(errorMessage, trace == null ? "" : trace.message());
        row.text(topFrame, words.of(trace == null ? "" : trace.frame()));
        long mark = scanner.signature(read.text(), read.messageStart(), to);
        row.number(signature, mark);
        row.text(message, first(mark) ? read.text().substring(read.messageStart(), to) : "");
        row.text(fileColumn, file);
        row.number(lineColumn, line);
    }

    private boolean first(long mark) {
        int place = (int) mark & RECENT - 1;
        if (recent[place] == mark) {
            return false;
        }
        recent[place] = mark;
        return seen.size() < SIGNATURES && seen.add(mark);
    }

    private static @Nullable StackTrace trace(LogLine read, String text) {
        if (!read.stack().isEmpty()) {
            return StackTrace.find(read.stack());
        }
        return text.indexOf('\n') >= 0
                ? StackTrace.find(text)
                : read.text().indexOf('\n') >= 0 ? StackTrace.find(read.text()) : null;
    }
}
