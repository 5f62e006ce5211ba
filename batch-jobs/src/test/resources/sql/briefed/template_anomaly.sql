-- The message that came up with the issue is one of its signals.
INSERT INTO anomalies (day, anomaly_id, service, instance, kind, signal, attribute, unit, start, end, direction, score, observed, expected, peak)
VALUES
('2026-11-20', 'a5', 'payment', '', 'log', 'template', 'bbbbbbbbbbbbbbbb', '1', '2026-11-20 05:02:00', '2026-11-20 05:37:00', 1, 6, 6, 0, '2026-11-20 05:20:00')
