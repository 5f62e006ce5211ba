-- The strongest anomalies of each incident, and of those that belong to none; of a signal that many instances show, three.
SELECT incident, service, instance, kind, signal, attribute, unit, start_time, end_time, way, score_value, peak_time
FROM
(
    SELECT m.incident_id AS incident, a.service AS service, a.instance AS instance, a.kind AS kind, a.signal AS signal,
           a.attribute AS attribute, a.unit AS unit, toString(a.start) AS start_time, toString(a.end) AS end_time, toString(a.direction) AS way,
           a.score AS score, toString(round(a.score, 3)) AS score_value, toString(a.peak) AS peak_time
    FROM anomalies AS a
    LEFT JOIN (SELECT incident_id, anomaly_id FROM incident_members WHERE day = {day:Date}) AS m ON m.anomaly_id = a.anomaly_id
    WHERE a.day = {day:Date}
    ORDER BY score DESC, service, kind, signal, attribute, instance, start_time
    LIMIT 3 BY incident, service, kind, signal, attribute
)
ORDER BY incident, score DESC, service, kind, signal, attribute, instance, start_time
LIMIT 25 BY incident
