-- The partitions of a table as ClickHouse shows them, with their rows.
SELECT partition, sum(rows) AS rows
FROM system.parts
WHERE active AND database = currentDatabase() AND table = {table:String}
GROUP BY partition
