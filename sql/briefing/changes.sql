-- What was changed that day.
SELECT toString(timestamp) AS change_time, service, kind, version, text, url
FROM changes
WHERE day = {day:Date}
ORDER BY timestamp, service, kind, version, text, url
