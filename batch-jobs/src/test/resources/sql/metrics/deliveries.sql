INSERT INTO deliveries (day, edition, channel, target, delivered, status, detail) VALUES
    ('2026-11-20', 2, 'mail', 'team@example.org', '2026-11-21 07:02:00', 'failed', 'refused'),
    ('2026-11-20', 2, 'git', 'reports', '2026-11-21 07:02:00', 'done', '')
