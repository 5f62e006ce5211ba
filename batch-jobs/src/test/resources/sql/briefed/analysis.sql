INSERT INTO incidents (day, incident_id, fingerprint, start, end, severity, state, day_number, title, services, trace_ids, rules, cluster, score, anomalies)
VALUES
('2026-11-20', 'i-order', 'f1', '2026-11-20 05:02:00', '2026-11-20 05:37:00', 'critical', 'new', 1, 'checkout', ['checkout', 'payment'], ['0A0B'], ['errors'], 0, 9, 2),
('2026-11-20', 'i-old', 'f2', '2026-11-19 16:00:00', '2026-11-19 17:00:00', 'minor', 'ongoing', 3, 'search', ['search'], [], [], 0, 2, 1)
