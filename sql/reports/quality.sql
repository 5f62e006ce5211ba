-- What is wrong with the raw rows of a day, the worst first.
SELECT level, concat(source, ' ', kind, ' ', check, ': ', detail) AS sentence
FROM quality_checks
WHERE day = {day:Date} AND level != 'ok'
ORDER BY level, source, kind, check, start
