INSERT INTO editions (day, edition, facts_hash, verdict_line, offered, supported, replaced, removed, lies_planted, lies_caught, numbers_printed, numbers_covered, model, tokens) VALUES
    ('2026-11-20', 1, 'a', 'Nothing needs you today.', 10, 10, 0, 0, 50, 50, 90, 90, 'none', 0),
    ('2026-11-20', 2, 'b', 'Nothing needs you today.', 40, 38, 1, 1, 100, 99, 300, 298, 'none', 0)
