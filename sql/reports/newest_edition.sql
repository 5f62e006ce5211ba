-- The newest edition of a day.
SELECT edition, verdict_line
FROM editions
WHERE day = {day:Date}
ORDER BY edition DESC
LIMIT 1
