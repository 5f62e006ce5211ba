-- The engine's own Parquet into a table.
INSERT INTO bare_spans SELECT trace_id, span_id, parent_span_id, service, instance, operation, parseDateTime64BestEffort(start, 9, 'UTC') AS start, duration_us, status FROM file({in:String}, 'Parquet')
