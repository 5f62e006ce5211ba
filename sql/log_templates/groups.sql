-- What the landed lines of each signature and severity say, in one part of a landing. One of the signature's messages stands with its
-- first line; a signature without a message is beyond the landing's bound and belongs to the overflow template.
INSERT INTO {staging:Identifier}
    (day, source, part, landing, signature, severity, severity_inferred, message, lines, services, first_time, last_time, example, example_file, example_line)
SELECT {day:Date}, {source:String}, {part:String}, {key:String},
       landed.signature,
       landed.severity,
       min(landed.severity_inferred) != 0,
       minIf(landed.message, landed.message != ''),
       count(),
       arraySort(groupUniqArray(landed.service)),
       min(landed.timestamp),
       max(landed.timestamp),
       argMin(substring(landed.body, 1, 4096), (landed.timestamp, landed.file, landed.line)),
       argMin(landed.file, (landed.timestamp, landed.file, landed.line)),
       argMin(landed.line, (landed.timestamp, landed.file, landed.line))
FROM {landing:Identifier} AS landed
GROUP BY landed.signature, landed.severity
