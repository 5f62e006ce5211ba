-- Self time: a span's duration less the durations of its children, not below 0 (children may run side by side).
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
WITH
    children AS
    (
        SELECT cityHash64(trace_id, parent_span_id) AS key, sum(duration_us) AS duration_us
        FROM spans
        WHERE day = {day:Date} AND parent_span_id != ''
        GROUP BY key
    )
SELECT
    {day:Date},
    span.service,
    '',
    'span',
    'self_p50',
    '',
    'us',
    toStartOfMinute(span.start) AS slot,
    quantileExact(0.5)(greatest(span.duration_us - children.duration_us, 0)),
    count()
FROM spans AS span
LEFT JOIN children ON children.key = cityHash64(span.trace_id, span.span_id)
WHERE span.day = {day:Date}
GROUP BY span.service, slot
