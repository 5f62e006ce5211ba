-- An issue whose members are checkout's failures and the two slow instances of payment.
INSERT INTO incident_members (day, incident_id, anomaly_id) VALUES ('2026-11-20', 'i-order', 'a1'), ('2026-11-20', 'i-order', 'b1'), ('2026-11-20', 'i-order', 'b2')
