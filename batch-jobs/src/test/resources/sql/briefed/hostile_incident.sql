INSERT INTO incidents (day, incident_id, fingerprint, start, end, severity, state, day_number, title, services, trace_ids, rules, cluster, score, anomalies)
VALUES ('2026-11-20', 'i-evil', 'f9', '2026-11-20 06:02:00', '2026-11-20 06:37:00', 'critical', 'new', 1, 'x', ['<script>alert(1)</script>', '[a](http://evil.example)'], ['`<b>`'], [], 0, 9, 1)
