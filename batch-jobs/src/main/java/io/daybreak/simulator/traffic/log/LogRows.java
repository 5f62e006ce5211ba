package io.daybreak.simulator.traffic.log;

import io.daybreak.simulator.text.TextBuffer;
import io.daybreak.simulator.text.TimeText;
import io.daybreak.simulator.traffic.telemetry.Request;
import java.util.Arrays;

/** Log records of a piece of the day, as lines of {@code logs.jsonl}, put in order of time at its end. */
public final class LogRows {
    private static final int INDEX_BITS = 24;

    private final long from;
    private final long to;
    private final TextBuffer rows = new TextBuffer(1 << 16);
    private final TimeText times = new TimeText();
    private long[] keys = new long[256];
    private int[] offsets = new int[257];
    private int count;

    /** Takes records from {@code from} to before {@code to}, in microseconds; drops others, as they belong to another day. */
    public LogRows(long from, long to) {
        this.from = from;
        this.to = to;
    }

    public int count() {
        return count;
    }

    void add(long micros, String service, String pod, Request request, long span, TextBuffer body) {
        if (micros < from || micros >= to) {
            return;
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            offsets = Arrays.copyOf(offsets, count * 2 + 1);
        }
        keys[count] = (micros - from) << INDEX_BITS | count;
        rows.add("{\"timestamp\": \"");
        times.iso(rows, micros);
        rows.add("\", \"service\": \"")
                .add(service)
                .add("\", \"instance\": \"")
                .add(pod)
                .add("\", \"trace_id\": \"");
        if (!request.anonymous()) {
            rows.hex(request.traceHigh).hex(request.traceLow);
        }
        rows.add("\", \"span_id\": \"");
        if (!request.anonymous()) {
            rows.hex(span);
        }
        rows.add("\", \"body\": \"").escaped(body).add("\"}\n");
        offsets[++count] = rows.length();
    }

    /** All lines, in order of time; lines of the same microsecond in the order of writing. */
    public TextBuffer sorted() {
        Arrays.sort(keys, 0, count);
        TextBuffer out = new TextBuffer(rows.length() + 1);
        for (int i = 0; i < count; i++) {
            int row = (int) (keys[i] & ((1 << INDEX_BITS) - 1));
            out.add(rows, offsets[row], offsets[row + 1] - offsets[row]);
        }
        return out;
    }
}
