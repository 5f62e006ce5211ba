-- One template of each change that is told, and one that is not.
INSERT INTO template_changes (day, template_id, change, other_id, template, severity, severity_inferred, services, lines, usual_lines, first_time, example)
VALUES
('2026-11-20', 't-1', 'new', '', 'shard <*> is | gone', 'ERROR', true, ['store'], 1200, 0, '2026-11-20 01:02:03', 'shard 7 is | gone for ann@example.com'),
('2026-11-20', 't-2', 'vanished', '', 'backup of <*> done', 'INFO', false, ['store', 'cart'], 0, 24, '2026-11-19 02:00:00', 'backup of orders done'),
('2026-11-20', 't-3', 'changed', 't-0', 'took <*> ms in all', 'INFO', false, ['web'], 9, 8, '2026-11-20 03:00:00', 'took 7 ms in all'),
('2026-11-20', 't-4', 'merged', 't-1', 'shard 4 is gone', 'ERROR', true, ['store'], 0, 3, '2026-11-18 03:00:00', 'shard 4 is gone')
