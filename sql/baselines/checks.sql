-- Each row is a violation.
SELECT 'a series of the day has no baseline of the whole day' AS violation, count() AS rows
FROM
(
    SELECT DISTINCT service, instance, kind, signal, attribute, unit
    FROM signal_slots
    WHERE day = {day:Date}
)
WHERE (service, instance, kind, signal, attribute, unit) NOT IN
(
    SELECT service, instance, kind, signal, attribute, unit
    FROM baselines
    WHERE day = {day:Date} AND hour = -1
)
HAVING rows > 0
UNION ALL
SELECT 'two baselines for one hour of a series', count() AS rows
FROM
(
    SELECT 1
    FROM baselines
    WHERE day = {day:Date}
    GROUP BY service, instance, kind, signal, attribute, unit, hour
    HAVING count() > 1
)
HAVING rows > 0
UNION ALL
SELECT 'quantiles are not in order', count() AS rows
FROM baselines
WHERE day = {day:Date} AND (iqr < 0 OR p01 > median OR median > p99)
HAVING rows > 0
UNION ALL
SELECT 'a baseline rests on no slot', count() AS rows
FROM baselines
WHERE day = {day:Date} AND slots = 0
HAVING rows > 0
UNION ALL
SELECT 'an hour rests on the day itself', count() AS rows
FROM baselines
WHERE day = {day:Date} AND days = 0 AND hour != -1
HAVING rows > 0
