-- The partitions of a raw table that lie before the first day that is kept.
SELECT DISTINCT toString(day) AS day, source
FROM {table:Identifier} AS raw
WHERE raw.day < {first:Date}
ORDER BY day, source
