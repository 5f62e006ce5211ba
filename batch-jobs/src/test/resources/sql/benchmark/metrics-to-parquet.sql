-- The engine reads a set's metrics itself.
INSERT INTO FUNCTION file({out:String}, 'Parquet')
SELECT * FROM file({in:String}, 'CSVWithNames', 'timestamp String, service String, instance String, metric String, unit String, value Float64')
SETTINGS output_format_parquet_row_group_size = 100000
