-- A log file that broke off.
INSERT INTO quality_checks (day, source, kind, check, level, value, expected, start, end, detail)
VALUES ('2026-11-20', 'shop', 'logs', 'presence', 'warn', 0.5, 1, '2026-11-19 15:00:00', '2026-11-20 15:00:00', 'logs are there in part')
