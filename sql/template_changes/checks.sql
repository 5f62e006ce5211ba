-- Each row is a violation.
SELECT 'a vanished template has lines' AS violation, count() AS rows
FROM template_changes
WHERE day = {day:Date} AND change = 'vanished' AND lines > 0
HAVING rows > 0
UNION ALL
SELECT 'a new or changed template has none' AS violation, count() AS rows
FROM template_changes
WHERE day = {day:Date} AND change IN ('new', 'changed') AND lines = 0
HAVING rows > 0
UNION ALL
SELECT 'a changed template does not name what it was' AS violation, count() AS rows
FROM template_changes
WHERE day = {day:Date} AND change IN ('changed', 'merged') AND other_id = ''
HAVING rows > 0
