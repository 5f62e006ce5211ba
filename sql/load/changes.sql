-- Landed changes of one source and day.
INSERT INTO {staging:Identifier} (day, source, timestamp, service, kind, version, text, url)
SELECT {day:Date}, {source:String}, timestamp, service, kind, version, text, url
FROM {landing:Identifier}
