INSERT INTO steps (run_id, day, step, started, seconds, rows, status, message) VALUES
    ('day-2026-11-20-1', '2026-11-20', 'land', '2026-11-21 06:00:00', 9, 90, 'done', 'landing'),
    ('day-2026-11-20-2', '2026-11-20', 'land', '2026-11-21 07:00:00', 12.5, 1000, 'done', 'landing'),
    ('day-2026-11-20-2', '2026-11-20', 'brief', '2026-11-21 07:01:00', 3.25, 40, 'done', 'editions'),
    ('day-2026-11-19-1', '2026-11-19', 'land', '2026-11-21 08:00:00', 1, 1, 'done', 'landing')
