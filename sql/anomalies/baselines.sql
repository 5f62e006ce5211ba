-- The baselines in force on a day: those of an hour where they rest on earlier days, else that of the whole day.
SELECT service, instance, kind, signal, attribute, unit, hour, median, iqr, p01, p99
FROM baselines
WHERE day = {day:Date} AND (hour = -1 OR days > 0)
