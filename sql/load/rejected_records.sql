-- Lines of one source and kind that are no records.
INSERT INTO {staging:Identifier} (day, source, kind, file, line, reason, raw)
SELECT {day:Date}, {source:String}, {kind:String}, file, line, reason, raw
FROM {landing:Identifier}
