-- Values that marks stand for in what was stored, by type.
SELECT type, toString(sum(replaced)) AS value_count
FROM redactions
WHERE day = {day:Date}
GROUP BY type
ORDER BY type
