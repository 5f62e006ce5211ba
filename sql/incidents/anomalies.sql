-- The anomalies of a day in order of time, times as seconds since 1970.
SELECT day, anomaly_id, service, instance, kind, signal, attribute, unit, toInt64(toUnixTimestamp(start)) AS start_second,
       toInt64(toUnixTimestamp(end)) AS end_second, direction, score, observed, expected, toInt64(toUnixTimestamp(peak)) AS peak_second
FROM anomalies
WHERE day = {day:Date}
ORDER BY start, service, kind, signal, attribute, instance, direction
