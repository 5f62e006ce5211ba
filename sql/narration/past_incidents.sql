-- Of each incident of the day, up to three earlier ones that are like it: of the same fingerprint, else led by the same service.
SELECT now.incident_id AS incident, toString(past.day) AS day_text, past.severity AS severity, past.state AS state,
       arrayStringConcat(past.services, ', ') AS services, cause.service AS cause
FROM (SELECT *, services[1] AS leader FROM incidents WHERE day >= {day:Date} - 90 AND day < {day:Date}) AS past
CROSS JOIN (SELECT incident_id, fingerprint, services[1] AS leader FROM incidents WHERE day = {day:Date}) AS now
LEFT JOIN (SELECT day, incident_id, min(service) AS service FROM root_causes WHERE place = 1 GROUP BY day, incident_id) AS cause
    ON cause.day = past.day AND cause.incident_id = past.incident_id
WHERE past.fingerprint = now.fingerprint OR past.leader = now.leader
ORDER BY incident, past.fingerprint = now.fingerprint DESC, past.day DESC, past.incident_id
LIMIT 3 BY incident
