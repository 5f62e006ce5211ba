-- Incidents that were there on the 28 days before, oldest first; what was only said to be over does not count.
SELECT day, incident_id, fingerprint, toInt64(toUnixTimestamp(start)) AS start_second, toInt64(toUnixTimestamp(end)) AS end_second,
       severity, state, toInt64(day_number) AS number, title, services, rules, cluster, score
FROM incidents
WHERE day >= {day:Date} - 28 AND day < {day:Date} AND state != 'resolved'
ORDER BY day, start, incident_id
