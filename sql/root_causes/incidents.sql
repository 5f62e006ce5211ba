-- When the incidents of a day were, in minutes since 1970.
SELECT incident_id, intDiv(toInt64(toUnixTimestamp(start)), 60) AS start_minute, intDiv(toInt64(toUnixTimestamp(end)) + 59, 60) AS end_minute
FROM incidents
WHERE day = {day:Date}
ORDER BY start, incident_id
