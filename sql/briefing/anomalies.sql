-- The strongest anomalies of each incident, and of those that belong to none.
SELECT m.incident_id AS incident, a.service AS service, a.instance AS instance, a.kind AS kind, a.signal AS signal, a.attribute AS attribute,
       a.unit AS unit, toString(a.start) AS start_time, toString(a.end) AS end_time, toString(a.direction) AS way,
       toString(round(a.score, 3)) AS score_value, toString(a.peak) AS peak_time
FROM anomalies AS a
LEFT JOIN (SELECT incident_id, anomaly_id FROM incident_members WHERE day = {day:Date}) AS m ON m.anomaly_id = a.anomaly_id
WHERE a.day = {day:Date}
ORDER BY incident, a.score DESC, a.service, a.kind, a.signal, a.attribute, a.instance, a.start
LIMIT 25 BY incident
