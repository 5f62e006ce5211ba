INSERT INTO quality_checks (day, source, kind, check, level, value, expected, start, end, detail) VALUES
    ('2026-11-20', 'shop', 'logs', 'presence', 'fail', 0, 1, '2026-11-20 00:00:00', '2026-11-21 00:00:00', 'no logs'),
    ('2026-11-20', 'shop', 'metrics', 'presence', 'ok', 1, 1, '2026-11-20 00:00:00', '2026-11-21 00:00:00', '')
