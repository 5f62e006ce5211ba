package io.daybreak.landing.lane;

import io.daybreak.features.Day;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.landing.columnar.Column.ColumnType;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.decode.JsonDecoder.LineFinish;
import io.daybreak.source.RecordKind;
import java.util.stream.IntStream;

/** Redacts every text of rows that are no log lines. */
final class TextRedaction implements LineFinish {
    private final Redactor redactor;
    private final int[] texts;
    private final int timeColumn;
    private final long start;
    private final long end;

    /** @param day whose rows are kept: those of others are left alone, and not counted */
    TextRedaction(RecordKind kind, Day day, Redactor redactor) {
        this.redactor = redactor;
        this.start = Lane.nanos(day.start());
        this.end = Lane.nanos(day.end());
        RowLayout layout = RowLayout.of(kind);
        this.timeColumn = layout.timeColumn();
        this.texts = IntStream.range(0, layout.columns().size())
                .filter(column -> layout.columns().get(column).type() == ColumnType.TEXT)
                .toArray();
    }

    @Override
    public void finish(Row row, String service, String body, long line) {
        if (row.number(timeColumn) < start || row.number(timeColumn) >= end) {
            return;
        }
        for (int column : texts) {
            String text = row.text(column).toStringUsingUTF8();
            String redacted = redactor.redact(text);
            if (!redacted.equals(text)) {
                row.text(column, redacted);
            }
        }
    }
}
