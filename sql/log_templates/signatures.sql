-- What the landed lines of each signature and severity say. One of the signature's messages stands with its first line; a
-- signature without a message is beyond the landing's bound and belongs to the overflow template.
SELECT reinterpretAsInt64(signature) AS mark,
       severity,
       minIf(message, message != '') AS message,
       toInt64(count()) AS lines,
       arraySort(groupUniqArray(service)) AS services,
       toUnixTimestamp64Nano(min(timestamp)) AS first_nanos,
       toUnixTimestamp64Nano(max(timestamp)) AS last_nanos,
       argMin(substring(body, 1, 4096), (timestamp, file, line)) AS example
FROM file({files:String}, Parquet)
GROUP BY signature, severity
ORDER BY mark, severity
