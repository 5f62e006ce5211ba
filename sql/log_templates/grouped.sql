-- The parts of a source's landing whose lines are grouped.
SELECT DISTINCT part, landing
FROM log_groups
WHERE day = {day:Date} AND source = {source:String}
ORDER BY part, landing
