-- Lone anomalies of two instances of payment at once, in one signal, which source rows confirm; and one too small to tell.
INSERT INTO anomalies (day, anomaly_id, service, instance, kind, signal, attribute, unit, start, end, direction, score, observed, expected, peak)
VALUES
('2026-11-20', 'b1', 'payment', 'payment-0', 'span', 'duration_p50', '', 'us', '2026-11-20 05:02:00', '2026-11-20 05:37:00', 1, 6, 800000, 20000, '2026-11-20 05:21:00'),
('2026-11-20', 'b2', 'payment', 'payment-1', 'span', 'duration_p50', '', 'us', '2026-11-20 05:02:00', '2026-11-20 05:37:00', 1, 5, 800000, 20000, '2026-11-20 05:21:00'),
('2026-11-20', 'b3', 'frontend', '', 'span', 'duration_p95', '', 'us', '2026-11-20 07:02:10', '2026-11-20 07:02:41', 1, 4, 15100, 15000, '2026-11-20 07:02:20')
