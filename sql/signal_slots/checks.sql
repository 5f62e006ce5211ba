-- Each row is a violation.
SELECT 'slot is not a whole minute of the day' AS violation, count() AS rows
FROM signal_slots
WHERE day = {day:Date}
    AND (slot != toStartOfMinute(slot) OR slot < {start:DateTime64(9, 'UTC')} OR slot >= {end:DateTime64(9, 'UTC')})
HAVING rows > 0
UNION ALL
SELECT 'two values for one slot of a series', count() AS rows
FROM
(
    SELECT 1
    FROM signal_slots
    WHERE day = {day:Date}
    GROUP BY cityHash64(service, instance, kind, signal, attribute, unit), slot
    HAVING count() > 1
)
HAVING rows > 0
UNION ALL
SELECT 'value is not a finite number', count() AS rows
FROM signal_slots
WHERE day = {day:Date} AND NOT isFinite(value)
HAVING rows > 0
UNION ALL
SELECT 'a slot without source rows has a value', count() AS rows
FROM signal_slots
WHERE day = {day:Date} AND samples = 0 AND value != 0
HAVING rows > 0
UNION ALL
SELECT 'calls of the services are not the spans of the day', 1 AS rows
WHERE (SELECT sum(value) FROM signal_slots WHERE day = {day:Date} AND kind = 'span' AND signal = 'calls' AND attribute = '' AND instance = '')
    != (SELECT count() FROM spans WHERE day = {day:Date})
UNION ALL
SELECT 'records of the services are not the log records of the day', 1 AS rows
WHERE (SELECT sum(value) FROM signal_slots WHERE day = {day:Date} AND kind = 'log' AND signal = 'records')
    != (SELECT count() FROM log_records WHERE day = {day:Date})
UNION ALL
SELECT 'samples of the metrics are not the finite points of the day', 1 AS rows
WHERE (SELECT sum(samples) FROM signal_slots WHERE day = {day:Date} AND kind = 'metric')
    != (SELECT count() FROM metric_points WHERE day = {day:Date} AND isFinite(value))
