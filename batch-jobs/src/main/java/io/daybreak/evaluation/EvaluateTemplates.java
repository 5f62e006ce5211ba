package io.daybreak.evaluation;

import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.template.Template;
import io.daybreak.features.template.TemplateMiner;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mines the templates of a log file and says which one each line has: {@code line,template_id,template}, a row for every line,
 * counted from 1, blank ones and continuations too.
 *
 * <p>The file is read once. The signature of each line waits in a file beside the output until all are seen, so memory is
 * bounded by the miner's bound, whatever the size of the file.
 */
public final class EvaluateTemplates {
    private static final int SAMPLE = 1000;
    private static final int BUFFER = 1 << 16;

    /**
     * Reads {@code log} and writes {@code out}.
     *
     * @return lines
     */
    public long run(Path log, Path out) throws IOException {
        Path waiting = out.resolveSibling(out.getFileName() + ".signatures");
        try {
            LogFormat format = format(log);
            TemplateMiner miner = new TemplateMiner(List.of());
            long lines;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(log), BUFFER);
                    DataOutputStream signatures =
                            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting), BUFFER))) {
                lines = new SignatureReader(format, miner).read(in, signatures);
            }
            write(waiting, out, miner.mine());
            return lines;
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    private static LogFormat format(Path log) throws IOException {
        List<String> sample = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log), BUFFER)) {
            LineReader reader = new LineReader(in);
            for (String line = reader.next(); line != null && sample.size() < SAMPLE; line = reader.next()) {
                sample.add(line);
            }
        }
        return LogFormat.detect(sample);
    }

    private static void write(Path waiting, Path out, Map<Long, Template> mined) throws IOException {
        Map<Long, byte[]> ends = new HashMap<>();
        mined.forEach((signature, template) -> ends.put(signature, end(template)));
        byte[] overflow = end(TemplateMiner.OVERFLOW);
        try (DataInputStream signatures =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting), BUFFER));
                OutputStream csv = new BufferedOutputStream(Files.newOutputStream(out), BUFFER)) {
            csv.write("line,template_id,template\n".getBytes(StandardCharsets.US_ASCII));
            for (long line = 1; ; line++) {
                long signature;
                try {
                    signature = signatures.readLong();
                } catch (EOFException end) {
                    return;
                }
                csv.write(Long.toString(line).getBytes(StandardCharsets.US_ASCII));
                csv.write(ends.getOrDefault(signature, overflow));
            }
        }
    }

    /** A row from its first comma on (RFC 4180). */
    private static byte[] end(Template template) {
        return ("," + template.id() + ",\"" + template.text().replace("\"", "\"\"") + "\"\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
