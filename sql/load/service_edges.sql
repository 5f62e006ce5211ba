-- The call edges that one source knows on one day.
INSERT INTO {staging:Identifier} (day, source, caller, callee)
SELECT {day:Date}, {source:String}, caller, callee
FROM {landing:Identifier}
