-- Landed metric points of one source and day.
INSERT INTO {staging:Identifier} (day, source, service, instance, metric, unit, timestamp, value)
SELECT {day:Date}, {source:String}, service, instance, metric, unit, timestamp, value
FROM {landing:Identifier}
