INSERT INTO incident_members (day, incident_id, anomaly_id) VALUES ('2026-11-20', 'i-order', 'a5')
