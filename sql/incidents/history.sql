-- Fingerprints that were there on the 30 days before, oldest day first.
SELECT DISTINCT day, fingerprint
FROM incidents
WHERE day >= {day:Date} - 30 AND day < {day:Date} AND state NOT IN ('resolved', 'suppressed')
ORDER BY day, fingerprint
