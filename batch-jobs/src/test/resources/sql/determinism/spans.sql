-- Spans of a day, in an order or its reverse: traces of four, each the child of the one before.
INSERT INTO spans (day, source, service, instance, operation, start, duration_us, status, trace_id, span_id, parent_span_id)
SELECT
    {day:Date}, 'shop', concat('service-', toString((intDiv(i, 4) + i % 4) % 7)), concat('pod-', toString(i % 21)),
    concat('operation-', toString(cityHash64(i) % 300)),
    toDateTime64({start:DateTime64(9, 'UTC')}, 9, 'UTC') + toIntervalMillisecond(i * 2100),
    1000 * (5 - i % 4) + cityHash64(i, {day:Date}) % 900, if(cityHash64(i, 4) % 50 = 0, 'error', 'ok'), toString(intDiv(i, 4)), toString(i),
    if(i % 4 = 0, '', toString(i - 1))
FROM (SELECT toUInt64(if({reversed:Bool}, 39999 - number, number)) AS i FROM numbers(40000))
