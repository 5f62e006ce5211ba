INSERT INTO rejected_records (day, source, kind, file, line, reason, raw) VALUES
    ('2026-11-20', 'sh"o\\p', 'logs', 'logs.jsonl.gz', 7, 'not JSON', '{'),
    ('2026-11-20', 'sh"o\\p', 'logs', 'logs.jsonl.gz', 9, 'not JSON', '}')
