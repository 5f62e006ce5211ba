-- The engine's own Parquet into a table.
INSERT INTO bare_metrics SELECT parseDateTime64BestEffort(timestamp, 9, 'UTC') AS timestamp, service, instance, metric, unit, value FROM file({in:String}, 'Parquet')
