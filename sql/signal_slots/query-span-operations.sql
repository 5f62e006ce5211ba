-- Spans by operation: the 100 most called of each service, if called at least 60 times a day. A service that puts ids into the names
-- of its operations must not make a series of each request.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
WITH
    frequent AS
    (
        SELECT service, operation
        FROM spans
        WHERE day = {day:Date} AND operation != ''
        GROUP BY service, operation
        HAVING count() >= 60
        ORDER BY service, count() DESC, operation
        LIMIT 100 BY service
    )
SELECT {day:Date}, service, '', 'span', column.1, operation, column.2, slot, column.3, calls
FROM
(
    SELECT
        service,
        operation,
        toStartOfMinute(start) AS slot,
        count() AS calls,
        countIf(status = 'error') AS errors,
        quantileExact(0.5)(duration_us) AS duration
    FROM spans
    WHERE day = {day:Date} AND (service, operation) IN frequent
    GROUP BY service, operation, slot
)
ARRAY JOIN
    [
        ('calls', '1', toFloat64(calls)),
        ('errors', '1', toFloat64(errors)),
        ('duration_p50', 'us', toFloat64(duration))
    ] AS column
WHERE column.1 != 'errors' OR errors > 0
