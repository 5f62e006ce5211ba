-- An issue that ended the day before.
INSERT INTO incidents (day, incident_id, fingerprint, start, end, severity, state, day_number, title, services, trace_ids, rules, cluster, score, anomalies)
VALUES ('2026-11-20', 'i-over', 'f3', '2026-11-19 02:00:00', '2026-11-19 02:20:00', 'major', 'resolved', 2, 'basket', ['basket'], [], [], 0, 2, 0)
