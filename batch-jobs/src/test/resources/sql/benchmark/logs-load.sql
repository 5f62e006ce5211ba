-- The engine's own Parquet into a table.
INSERT INTO bare_logs SELECT parseDateTime64BestEffort(timestamp, 9, 'UTC') AS timestamp, service, instance, trace_id, span_id, body FROM file({in:String}, 'Parquet')
