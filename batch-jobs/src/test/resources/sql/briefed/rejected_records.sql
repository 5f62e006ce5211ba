-- Lines of two files that could not be read, one of them hostile.
INSERT INTO rejected_records (day, source, kind, file, line, reason, raw)
VALUES
    ('2026-11-20', 'shop', 'logs', 'logs.jsonl', 4, 'malformed JSON', '{"body": "<script>alert(1)</script>'),
    ('2026-11-20', 'shop', 'logs', 'logs.jsonl', 9, 'malformed JSON', '{'),
    ('2026-11-20', 'shop', 'metrics', 'metrics.csv', 7, 'wrong number of fields', 'nonsense')
