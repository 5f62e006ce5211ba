-- Spans by service: calls and errors in every minute in which a source that knows the service had any span, durations where there were calls.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
WITH
    known AS (SELECT DISTINCT source, service FROM spans WHERE day IN ({day:Date}, {day:Date} - 1)),
    reported AS (SELECT DISTINCT source, toStartOfMinute(start) AS slot FROM spans WHERE day = {day:Date}),
    grid AS (SELECT DISTINCT known.service AS service, reported.slot AS slot FROM known INNER JOIN reported ON known.source = reported.source),
    seen AS
    (
        SELECT
            service,
            toStartOfMinute(start) AS slot,
            count() AS calls,
            countIf(status = 'error') AS errors,
            quantilesExact(0.5, 0.95, 0.99)(duration_us) AS duration
        FROM spans
        WHERE day = {day:Date}
        GROUP BY service, slot
    )
SELECT {day:Date}, grid.service, '', 'span', column.1, '', column.2, grid.slot, column.3, seen.calls
FROM grid
LEFT JOIN seen ON seen.service = grid.service AND seen.slot = grid.slot
ARRAY JOIN
    [
        ('calls', '1', toFloat64(seen.calls)),
        ('errors', '1', toFloat64(seen.errors)),
        ('duration_p50', 'us', toFloat64(seen.duration[1])),
        ('duration_p95', 'us', toFloat64(seen.duration[2])),
        ('duration_p99', 'us', toFloat64(seen.duration[3]))
    ] AS column
WHERE seen.calls > 0 OR column.2 = '1'
