-- The incidents of a day with their candidates, place by place.
SELECT
    toInt64(toUnixTimestamp(i.start)) AS start_second,
    toInt64(toUnixTimestamp(i.end)) AS end_second,
    any(i.services) AS affected,
    arraySort(groupArray((c.place, toString(c.service), c.score))) AS candidates,
    candidates.2 AS ranked,
    candidates.3 AS scores
FROM incidents AS i
INNER JOIN root_causes AS c ON c.day = i.day AND c.incident_id = i.incident_id
WHERE i.day = {day:Date} AND i.state != 'resolved'
GROUP BY i.incident_id, i.start, i.end
ORDER BY i.start, i.end, i.incident_id
