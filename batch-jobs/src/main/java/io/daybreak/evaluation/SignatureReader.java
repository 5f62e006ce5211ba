package io.daybreak.evaluation;

import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.LogLine;
import io.daybreak.features.template.LineScanner;
import io.daybreak.features.template.TemplateMiner;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Gives each line its signature, and the miner each signature once with its lines. */
final class SignatureReader {
    /** Counts that wait before they go to the miner: small enough to stay in the processor's caches. */
    private static final int WAITING = 10_000;

    private final LogFormat format;
    private final TemplateMiner miner;
    private final LineScanner scanner = new LineScanner();
    private final Map<Long, Seen> seen = new HashMap<>();

    private static final class Seen {
        final String message;
        long lines;

        Seen(String message) {
            this.message = message;
        }
    }

    SignatureReader(LogFormat format, TemplateMiner miner) {
        this.format = format;
        this.miner = miner;
    }

    long read(InputStream in, DataOutputStream signatures) throws IOException {
        LineReader reader = new LineReader(in);
        long lines = 0;
        for (String line = reader.next(); line != null; line = reader.next()) {
            signatures.writeLong(signature(line));
            lines++;
        }
        handOver();
        return lines;
    }

    private long signature(String text) {
        LogLine line = format.parse(text);
        long signature = scanner.signature(line.text(), line.messageStart(), line.messageEnd());
        Seen known = seen.get(signature);
        if (known == null) {
            if (seen.size() == WAITING) {
                handOver();
            }
            known = new Seen(line.message());
            seen.put(signature, known);
        }
        known.lines++;
        return signature;
    }

    private void handOver() {
        seen.forEach((signature, one) -> miner.add(signature, one.message, one.lines));
        seen.clear();
    }
}
