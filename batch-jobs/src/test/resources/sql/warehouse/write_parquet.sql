-- Text that does not compress: the file is about as large as its columns in memory.
INSERT INTO FUNCTION file({file:String}, Parquet)
SELECT
    toDate('2026-11-20') AS day,
    'cart' AS service,
    randomPrintableASCII(30, number) AS metric,
    toDateTime64(1763596800, 9, 'UTC') AS timestamp,
    toFloat64(number) AS value
FROM numbers({rows:UInt64})
