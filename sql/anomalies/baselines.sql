-- The baselines in force on a day that rest on earlier days: of each hour, and of whole days where an hour has none.
SELECT service, instance, kind, signal, attribute, unit, hour, median, iqr, p01, p99
FROM baselines
WHERE day = {day:Date} AND days > 0
