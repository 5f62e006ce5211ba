-- The anomalies of a day in order of time, times as seconds since 1970; without habits: what the same signal did in the same
-- direction, about as strongly, at the same time of day on two of the seven days before.
WITH habits AS
(
    SELECT today.anomaly_id AS anomaly_id
    FROM anomalies AS today
    INNER JOIN anomalies AS before
        ON before.service = today.service AND before.instance = today.instance AND before.kind = today.kind
        AND before.signal = today.signal AND before.attribute = today.attribute AND before.direction = today.direction
    WHERE today.day = {day:Date} AND before.day >= {day:Date} - 7 AND before.day < {day:Date}
        AND abs(dateDiff('second', before.start, today.start) - 86400 * dateDiff('day', before.day, today.day)) <= 600
        AND before.score >= 0.7 * today.score
    GROUP BY today.anomaly_id
    HAVING uniqExact(before.day) >= 2
)
SELECT day, anomaly_id, service, instance, kind, signal, attribute, unit, toInt64(toUnixTimestamp(start)) AS start_second,
       toInt64(toUnixTimestamp(end)) AS end_second, direction, score, observed, expected, toInt64(toUnixTimestamp(peak)) AS peak_second
FROM anomalies
WHERE day = {day:Date} AND anomaly_id NOT IN (SELECT anomaly_id FROM habits)
ORDER BY start, service, kind, signal, attribute, instance, direction
