-- A point a minute of two instances.
INSERT INTO metric_points (day, source, service, instance, metric, unit, timestamp, value)
SELECT '2026-11-20', 'shop', 'search', concat('search-', toString(number % 2)), 'cpu.usage', '%',
       toDateTime64('2026-11-19 15:00:00', 9, 'UTC') + intDiv(number, 2) * 60, 3 + number % 7 / 2
FROM numbers(2880)
