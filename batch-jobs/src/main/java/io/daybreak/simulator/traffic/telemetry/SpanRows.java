package io.daybreak.simulator.traffic.telemetry;

import io.daybreak.simulator.text.TextBuffer;
import io.daybreak.simulator.text.TimeText;

/** Spans of a piece of the day, as lines of {@code spans.csv}, in the order in which they end within their trace. */
public final class SpanRows {
    private final long to;
    private final TextBuffer rows = new TextBuffer(1 << 16);
    private final TimeText times = new TimeText();
    private int count;

    public SpanRows(long to) {
        this.to = to;
    }

    public int count() {
        return count;
    }

    public TextBuffer rows() {
        return rows;
    }

    public void add(
            Request request,
            long span,
            long parent,
            String service,
            String pod,
            String operation,
            long start,
            long micros,
            boolean failed) {
        if (!request.traced || start >= to) {
            return;
        }
        rows.hex(request.traceHigh).hex(request.traceLow).add(',').hex(span).add(',');
        if (parent != 0) {
            rows.hex(parent);
        }
        rows.add(',').add(service).add(',').add(pod).add(',').add(operation).add(',');
        times.iso(rows, start);
        rows.add(',').add(micros).add(failed ? ",error\n" : ",ok\n");
        count++;
    }
}
