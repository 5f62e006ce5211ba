-- Services that measured anything on a day, silence counted as 0 left out: of others nothing can be said, least of all that they are well.
SELECT DISTINCT service
FROM signal_slots
WHERE day = {day:Date} AND samples > 0
ORDER BY service
