-- What the lines of each signature and severity say, over all parts of a source's landing.
SELECT reinterpretAsInt64(part.signature) AS mark,
       part.severity AS severity,
       min(part.severity_inferred) AS inferred,
       minIf(part.message, part.message != '') AS message,
       toInt64(sum(part.lines)) AS lines,
       arraySort(groupUniqArrayArray(part.services)) AS services,
       toUnixTimestamp64Nano(min(part.first_time)) AS first_nanos,
       toUnixTimestamp64Nano(max(part.last_time)) AS last_nanos,
       argMin(part.example, (part.first_time, part.example_file, part.example_line)) AS example
FROM log_groups AS part
WHERE part.day = {day:Date} AND part.source = {source:String} AND part.landing IN {landings:Array(String)}
GROUP BY part.signature, part.severity
ORDER BY mark, severity
