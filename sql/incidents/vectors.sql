-- What the incidents of the 28 days before looked like, oldest first: the parts of their vectors.
SELECT
    toInt64(dateDiff('minute', i.start, i.end)) AS minutes,
    toInt32(length(i.services)) AS affected,
    i.score AS score,
    countIf(a.kind = 'metric') AS metric,
    countIf(a.kind = 'span') AS span,
    countIf(a.kind = 'edge') AS edge,
    countIf(a.kind = 'log') AS log,
    countIf(a.direction > 0) AS above,
    notEmpty(i.rules) AS ruled
FROM incidents AS i
LEFT JOIN incident_members AS m ON m.day = i.day AND m.incident_id = i.incident_id
LEFT JOIN anomalies AS a ON a.day = m.day AND a.anomaly_id = m.anomaly_id
WHERE i.day >= {day:Date} - 28 AND i.day < {day:Date} AND i.state != 'resolved'
GROUP BY i.day, i.incident_id, i.start, i.end, i.services, i.score, i.rules
ORDER BY i.day, i.start, i.incident_id
