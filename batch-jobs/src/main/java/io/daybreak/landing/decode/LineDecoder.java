package io.daybreak.landing.decode;

import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.columnar.Row;
import org.jspecify.annotations.Nullable;

/** Reads one line at a time, so that a bad one costs nothing else. */
public sealed interface LineDecoder extends Decoder permits CsvDecoder, JsonDecoder {

    /**
     * Fills the row from a line (without its line feed).
     *
     * @param number of the line, from 1
     * @return why the line is no record, or null if it is one
     */
    @Nullable
    RejectReason decode(byte[] bytes, int start, int end, long number, Row row);
}
