-- The engine reads a set's logs itself.
INSERT INTO FUNCTION file({out:String}, 'Parquet')
SELECT * FROM file({in:String}, 'JSONEachRow', 'timestamp String, service String, instance String, trace_id String, span_id String, body String')
SETTINGS output_format_parquet_row_group_size = 100000
