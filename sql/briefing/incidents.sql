-- The day's incidents.
SELECT incident_id, state, toString(day_number) AS day_number, severity, toString(start) AS start_time, toString(end) AS end_time,
       toJSONString(services) AS service_names, toJSONString(trace_ids) AS traces, toJSONString(rules) AS rule_names,
       toString(anomalies) AS anomaly_count
FROM incidents
WHERE day = {day:Date}
ORDER BY start, incident_id
