-- How many signals each service has on a day.
SELECT service, toInt32(uniqExact(kind, signal, attribute, instance)) AS signals
FROM signal_slots
WHERE day = {day:Date}
GROUP BY service
