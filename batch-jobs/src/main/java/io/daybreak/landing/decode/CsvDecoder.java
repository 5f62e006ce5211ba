package io.daybreak.landing.decode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.features.redaction.Sensitive;
import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.block.Utf8;
import io.daybreak.landing.columnar.Column;
import io.daybreak.landing.columnar.Column.ColumnType;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.columnar.Words;
import io.daybreak.source.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Reads lines of a CSV: cut at commas by hand, by a CSV parser where a quote appears. */
public final class CsvDecoder implements LineDecoder {
    private static final Set<String> STATUSES = Set.of("ok", "error");

    private final CsvHeader header;
    private final List<Column> columns;
    private final Words words = new Words();
    private final Words freeWords;
    private final int operation;
    private final Timestamps timestamps = new Timestamps();
    private final int[] mandatory;
    private final int status;
    private final int timeColumn;

    /** @param redactor of what the rows hold of free text: operations of spans. Each word is redacted once, so none is counted */
    public CsvDecoder(RecordKind kind, CsvHeader header, Redactor redactor) {
        this.freeWords = new Words(redactor::redact);
        RowLayout layout = RowLayout.of(kind);
        this.header = header;
        this.columns = layout.columns();
        this.mandatory = mandatory(kind).stream().mapToInt(layout::indexOf).toArray();
        this.status = layout.indexOf("status");
        this.operation = layout.indexOf("operation");
        this.timeColumn = layout.timeColumn();
    }

    @Override
    public SortedSet<String> ignored() {
        return header.ignored();
    }

    @Override
    public Map<Sensitive, Long> redacted() {
        return Map.of();
    }

    @Override
    public @Nullable RejectReason decode(byte[] bytes, int start, int end, long number, Row row) {
        row.clear();
        RejectReason flaw = Utf8.flaw(bytes, start, end);
        return flaw != null ? flaw : split(bytes, start, end, row);
    }

    private @Nullable RejectReason split(byte[] bytes, int start, int end, Row row) {
        int[] targets = header.targets();
        RejectReason flaw = null;
        int field = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || bytes[i] == ',') {
                if (field < targets.length && isWanted(targets[field], flaw)) {
                    flaw = first(flaw, set(row, targets[field], bytes, from, i));
                }
                field++;
                from = i + 1;
            } else if (bytes[i] == '"') {
                return splitQuoted(bytes, start, end, row);
            }
        }
        if (field != targets.length) {
            return RejectReason.WRONG_FIELD_COUNT;
        }
        return flaw == null ? incomplete(row) : flaw;
    }

    /** Of a line with a flaw its time alone is still read, since it says of which day the line is. */
    private boolean isWanted(int target, @Nullable RejectReason flaw) {
        return flaw == null || target == timeColumn;
    }

    private static @Nullable RejectReason first(@Nullable RejectReason flaw, @Nullable RejectReason next) {
        return flaw == null ? next : flaw;
    }

    private @Nullable RejectReason splitQuoted(byte[] bytes, int start, int end, Row row) {
        row.clear();
        List<String> fields = quotedFields(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        if (fields.isEmpty()) {
            return RejectReason.MALFORMED_CSV;
        }
        if (fields.size() != header.targets().length) {
            return RejectReason.WRONG_FIELD_COUNT;
        }
        RejectReason flaw = null;
        for (int i = 0; i < fields.size(); i++) {
            if (isWanted(header.targets()[i], flaw)) {
                byte[] value = fields.get(i).getBytes(StandardCharsets.UTF_8);
                flaw = first(flaw, set(row, header.targets()[i], value, 0, value.length));
            }
        }
        return flaw == null ? incomplete(row) : flaw;
    }

    /** The fields of a line with quotes; none where a quote is left open or stands amid text. */
    private static List<String> quotedFields(String line) {
        if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
            return List.of();
        }
        try {
            return CsvReader.builder().ofCsvRecord(line).stream()
                    .findFirst()
                    .map(CsvRecord::getFields)
                    .orElse(List.of());
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    private @Nullable RejectReason set(Row row, int target, byte[] bytes, int start, int end) {
        if (target < 0) {
            return null;
        }
        return switch (columns.get(target).type()) {
            case WORD, TEXT -> text(row, target, bytes, start, end);
            case TIME -> time(row, target, bytes, start, end);
            case DECIMAL -> decimal(row, target, bytes, start, end);
            case INTEGER, UNSIGNED -> duration(row, target, bytes, start, end);
        };
    }

    private @Nullable RejectReason text(Row row, int target, byte[] bytes, int start, int end) {
        if (target == status) {
            String word = words.of(bytes, start, end).text().toLowerCase(Locale.ROOT);
            row.text(target, STATUSES.contains(word) ? words.of(word) : Binary.EMPTY);
        } else if (columns.get(target).type() == ColumnType.WORD) {
            Words known = target == operation ? freeWords : words;
            row.text(target, known.of(bytes, start, end).bytes());
        } else {
            row.text(target, bytes, start, end - start);
        }
        return null;
    }

    private @Nullable RejectReason time(Row row, int target, byte[] bytes, int start, int end) {
        if (start == end) {
            return RejectReason.MISSING_TIME;
        }
        long nanos = timestamps.parse(bytes, start, end);
        row.number(target, nanos);
        return Timestamps.flaw(nanos);
    }

    private static @Nullable RejectReason decimal(Row row, int target, byte[] bytes, int start, int end) {
        double number = Decimals.parse(bytes, start, end);
        row.decimal(target, number);
        return Double.isNaN(number) ? Decimals.flaw(bytes, start, end) : null;
    }

    /** Whole microseconds; decimals that some writers add are rounded away. */
    private static @Nullable RejectReason duration(Row row, int target, byte[] bytes, int start, int end) {
        double number = Decimals.parse(bytes, start, end);
        if (Double.isNaN(number)) {
            return Decimals.flaw(bytes, start, end);
        }
        row.number(target, Math.round(number));
        return number < 0 ? RejectReason.NEGATIVE_DURATION : null;
    }

    @SuppressWarnings("ReferenceEquality") // what was not set, not what is empty
    private @Nullable RejectReason incomplete(Row row) {
        for (int column : mandatory) {
            if (row.text(column) == Binary.EMPTY) {
                return columns.get(column).name().equals("metric")
                        ? RejectReason.MISSING_NAME
                        : RejectReason.MISSING_SERVICE;
            }
        }
        return null;
    }

    private static List<String> mandatory(RecordKind kind) {
        return switch (kind) {
            case METRICS -> List.of("service", "metric");
            case EDGES -> List.of("caller", "callee");
            case SPANS, LOGS, CHANGES -> List.of("service");
        };
    }
}
