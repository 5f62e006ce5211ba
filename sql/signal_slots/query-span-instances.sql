-- Spans by instance. Errors have a row wherever there were calls: the minutes in which an instance had none are unknown, not 0.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
SELECT {day:Date}, service, instance, 'span', column.1, '', column.2, slot, column.3, calls
FROM
(
    SELECT
        service,
        instance,
        toStartOfMinute(start) AS slot,
        count() AS calls,
        countIf(status = 'error') AS errors,
        quantileExact(0.5)(duration_us) AS duration
    FROM spans
    WHERE day = {day:Date} AND instance != ''
    GROUP BY service, instance, slot
)
ARRAY JOIN
    [
        ('calls', '1', toFloat64(calls)),
        ('errors', '1', toFloat64(errors)),
        ('duration_p50', 'us', toFloat64(duration))
    ] AS column
