-- When the incidents of a day were (not those that are only said to be over) and when they were worst, in minutes since 1970.
SELECT incident_id,
       services,
       intDiv(toInt64(toUnixTimestamp(start)), 60) AS start_minute,
       intDiv(toInt64(toUnixTimestamp(end)) + 59, 60) AS end_minute,
       intDiv(toInt64(toUnixTimestamp(core_start)), 60) AS core_start_minute,
       intDiv(toInt64(toUnixTimestamp(core_end)) + 59, 60) AS core_end_minute
FROM incidents
WHERE day = {day:Date} AND state != 'resolved'
ORDER BY start, incident_id
