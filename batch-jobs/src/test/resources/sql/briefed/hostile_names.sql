INSERT INTO anomalies (day, anomaly_id, service, instance, kind, signal, attribute, unit, start, end, direction, score, observed, expected, peak)
VALUES ('2026-11-20', 'a9', '<script>alert(1)</script>', '', 'span', 'errors', '', '1', '2026-11-20 06:02:00', '2026-11-20 06:37:00', 1, 99, 24, 0, '2026-11-20 06:20:00')
