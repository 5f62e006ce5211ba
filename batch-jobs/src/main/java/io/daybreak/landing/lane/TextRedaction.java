package io.daybreak.landing.lane;

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

    TextRedaction(RecordKind kind, Redactor redactor) {
        this.redactor = redactor;
        RowLayout layout = RowLayout.of(kind);
        this.texts = IntStream.range(0, layout.columns().size())
                .filter(column -> layout.columns().get(column).type() == ColumnType.TEXT)
                .toArray();
    }

    @Override
    public void finish(Row row, String service, String body, long line) {
        for (int column : texts) {
            String text = row.text(column).toStringUsingUTF8();
            String redacted = redactor.redact(text);
            if (!redacted.equals(text)) {
                row.text(column, redacted);
            }
        }
    }
}
