INSERT INTO changes (day, source, timestamp, service, kind, version, text, url)
VALUES ('2026-11-20', 'shop', '2026-11-20 04:58:00', 'payment', 'deploy', 'v2.14.0', 'new client for the bank', 'https://example.org/1')
