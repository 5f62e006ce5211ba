INSERT INTO incident_members (day, incident_id, anomaly_id)
VALUES ('2026-11-20', 'i-order', 'a1'), ('2026-11-20', 'i-order', 'a2'), ('2026-11-20', 'i-old', 'a3')
