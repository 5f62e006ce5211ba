-- The partitions of a table on all shards of a cluster as ClickHouse shows them, with their rows.
SELECT partition, sum(rows) AS rows
FROM cluster({cluster:String}, system.parts)
WHERE active AND database = currentDatabase() AND table = {table:String}
GROUP BY partition
