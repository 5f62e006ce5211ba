INSERT INTO log_templates (day, template_id, template, severity, services, lines, first_time, last_time, new, example)
VALUES
('2026-11-20', 'aaaaaaaaaaaaaaaa', 'order taken', 'INFO', ['payment'], 8430, '2026-11-19 15:00:00', '2026-11-20 14:59:50', false, 'order taken'),
('2026-11-20', 'bbbbbbbbbbbbbbbb', 'timeout after <*> ms', 'ERROR', ['payment'], 210, '2026-11-20 05:02:00', '2026-11-20 05:36:50', true, 'timeout after 3000 ms')
