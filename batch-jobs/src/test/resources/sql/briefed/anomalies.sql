INSERT INTO anomalies (day, anomaly_id, service, instance, kind, signal, attribute, unit, start, end, direction, score, observed, expected, peak)
VALUES
('2026-11-20', 'a1', 'checkout', '', 'span', 'errors', '', '1', '2026-11-20 05:02:00', '2026-11-20 05:37:00', 1, 8, 24, 0, '2026-11-20 05:20:00'),
('2026-11-20', 'a2', 'payment', '', 'span', 'duration_p95', '', 'us', '2026-11-20 05:02:00', '2026-11-20 05:37:00', 1, 7, 800000, 20000, '2026-11-20 05:21:00'),
('2026-11-20', 'a3', 'search', '', 'metric', 'cpu.usage', '', '%', '2026-11-19 16:00:00', '2026-11-19 17:00:00', 1, 2, 4, 3, '2026-11-19 16:30:00'),
('2026-11-20', 'a4', 'payment', '', 'log', 'severity', 'ERROR', '1', '2026-11-20 05:02:00', '2026-11-20 05:37:00', 1, 3, 6, 0, '2026-11-20 05:20:00')
