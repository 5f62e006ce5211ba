-- In how many minutes of a day anything was reported.
SELECT toInt64(uniqExact(slot)) AS minutes
FROM signal_slots
WHERE day = {day:Date} AND samples > 0
