-- Landed spans of one source and day.
INSERT INTO {staging:Identifier}
    (day, source, service, instance, operation, start, duration_us, status, trace_id, span_id, parent_span_id)
SELECT {day:Date}, {source:String}, service, instance, operation, start, duration_us, status, trace_id, span_id, parent_span_id
FROM {landing:Identifier}
