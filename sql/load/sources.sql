-- The sources that a raw table holds rows of on a day.
SELECT DISTINCT source
FROM {table:Identifier} AS raw
WHERE raw.day = {day:Date}
ORDER BY source
