-- Edges: spans with their parents in another service. The parents are made one per id first, so that a source which repeats an id a
-- million times costs a million rows and not their square; of spans that share an id the smallest counts. Both sides meet under hashes;
-- the engine spills them to disk where a day is too large for memory.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
WITH
    callers AS
    (
        SELECT cityHash64(trace_id, span_id) AS key, min(cityHash64(service)) AS caller, min(duration_us) AS duration_us
        FROM spans
        WHERE day = {day:Date} AND span_id != ''
        GROUP BY key
    ),
    names AS (SELECT DISTINCT cityHash64(service) AS caller, service FROM spans WHERE day = {day:Date}),
    calls AS
    (
        SELECT
            callers.caller AS caller,
            callee.service AS callee,
            toStartOfMinute(callee.start) AS slot,
            count() AS calls,
            countIf(callee.status = 'error') AS errors,
            quantileExact(0.5)(callee.duration_us) AS duration,
            quantileExact(0.5)(callers.duration_us - callee.duration_us) AS gap
        FROM spans AS callee
        INNER JOIN callers ON callers.key = cityHash64(callee.trace_id, callee.parent_span_id)
        WHERE callee.day = {day:Date} AND callee.parent_span_id != '' AND callers.caller != cityHash64(callee.service)
        GROUP BY caller, callee, slot
    )
SELECT {day:Date}, names.service, '', 'edge', column.1, calls.callee, column.2, calls.slot, column.3, calls.calls
FROM calls
INNER JOIN names ON names.caller = calls.caller
ARRAY JOIN
    [
        ('calls', '1', toFloat64(calls.calls)),
        ('errors', '1', toFloat64(calls.errors)),
        ('duration_p50', 'us', toFloat64(calls.duration)),
        ('gap_p50', 'us', toFloat64(calls.gap))
    ] AS column
WHERE column.1 != 'errors' OR calls.errors > 0
