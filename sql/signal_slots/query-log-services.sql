-- Log records of a service, in every minute in which a source that knows the service (today or yesterday) had any record.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
WITH
    known AS (SELECT DISTINCT source, service FROM log_records WHERE day IN ({day:Date}, {day:Date} - 1)),
    reported AS (SELECT DISTINCT source, toStartOfMinute(timestamp) AS slot FROM log_records WHERE day = {day:Date})
SELECT {day:Date}, service, '', 'log', 'records', '', '1', slot, sum(records) AS records_of_slot, records_of_slot
FROM
(
    SELECT service, toStartOfMinute(timestamp) AS slot, count() AS records
    FROM log_records
    WHERE day = {day:Date}
    GROUP BY service, slot
    UNION ALL
    SELECT DISTINCT known.service, reported.slot, 0
    FROM known
    INNER JOIN reported ON reported.source = known.source
)
GROUP BY service, slot
