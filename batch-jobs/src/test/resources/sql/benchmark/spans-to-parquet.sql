-- The engine reads a set's spans itself.
INSERT INTO FUNCTION file({out:String}, 'Parquet')
SELECT * FROM file({in:String}, 'CSVWithNames', 'trace_id String, span_id String, parent_span_id String, service String, instance String, operation String, start String, duration_us Int64, status String')
SETTINGS output_format_parquet_row_group_size = 100000
