package io.daybreak.landing.decode;

import io.daybreak.features.redaction.Sensitive;
import java.util.Map;
import java.util.SortedSet;

/** Fills rows from what an input holds. One decoder serves one thread. */
public sealed interface Decoder permits LineDecoder, EventDecoder {

    /** Names of fields that were there and are not kept. */
    SortedSet<String> ignored();

    /** How many values were replaced by marks, by type. */
    Map<Sensitive, Long> redacted();
}
