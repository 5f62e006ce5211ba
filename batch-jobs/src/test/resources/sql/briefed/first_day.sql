-- On a first day every message is new; this one was there long before the trouble.
INSERT INTO log_templates (day, template_id, template, severity, services, lines, first_time, last_time, new, example)
VALUES ('2026-11-20', 'cccccccccccccccc', 'order <*> shipped', 'INFO', ['payment'], 9000, '2026-11-19 15:00:00', '2026-11-20 14:59:50', true, 'order 7 shipped')
