package io.daybreak.features.signal;

/**
 * What one series measures: the key of table signal_slots without the slot.
 *
 * @param service the service; of an edge the caller
 * @param instance empty: the whole service
 * @param kind where it was measured
 * @param name metric: its name; span: calls, errors, duration_p50 ...; edge: calls, gap_p50 ...; log: records, severity, template
 * @param attribute span: operation; edge: callee; log: severity or template id; else empty
 * @param unit UCUM, empty where none is known
 */
public record Signal(String service, String instance, Kind kind, String name, String attribute, String unit) {

    /** Whether its values are numbers of spans or records, which have a deviation by chance. */
    public boolean isCount() {
        return kind != Kind.METRIC && unit.equals("1");
    }

    /** The same of the whole service, whichever instance it was. */
    public Signal ofService() {
        return new Signal(service, "", kind, name, attribute, unit);
    }
}
