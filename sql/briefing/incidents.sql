-- The day's incidents, and how much each asks for: impact by severity x novelty by state x confidence of its likeliest cause, which is
-- calibrated, or else 1 + the gates passed, of 4.
SELECT incident_id, state, toString(day_number) AS day_number, severity, toString(start) AS start_time, toString(end) AS end_time,
       toJSONString(services) AS service_names, toJSONString(trace_ids) AS traces, toJSONString(rules) AS rule_names,
       toString(anomalies) AS anomaly_count, toString(by_severity) AS impact, toString(by_state) AS novelty, toString(likelihood) AS confidence,
       toString(round(by_severity * by_state * likelihood, 6)) AS product,
       if(state IN ('new', 'regressed', 'escalating'), 'yes', 'no') AS needs_action
FROM
(
    SELECT *, transform(toString(severity), ['critical', 'major'], [1., 0.6], 0.3) AS by_severity,
           transform(toString(state), ['new', 'regressed', 'escalating', 'ongoing', 'resolved'], [1., 0.9, 0.8, 0.4, 0.1], 0.) AS by_state
    FROM incidents
    WHERE day = {day:Date}
) AS incident
LEFT JOIN
(
    SELECT incident_id, 1 AS ranked, if(confidence >= 0, round(confidence, 2), (1 + length(gates_passed)) / 4) AS of_first
    FROM root_causes
    WHERE day = {day:Date} AND place = 1
    ORDER BY incident_id, service, instance, kind, signal, attribute
    LIMIT 1 BY incident_id
) AS cause USING (incident_id)
ARRAY JOIN [if(ranked = 1, of_first, 0.25)] AS likelihood
ORDER BY start, incident_id
