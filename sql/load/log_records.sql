-- Landed log lines of one source and day, each with the template that its signature was mined into; empty where none was.
INSERT INTO {staging:Identifier}
    (day, source, service, instance, timestamp, severity, severity_inferred, template_id, http_route, error_type,
     error_message, top_frame, trace_id, span_id, body, attributes, file, line)
SELECT
    {day:Date}, {source:String}, service, instance, timestamp, severity, severity_inferred != 0, mined.template_id, http_route,
    error_type, error_message, top_frame, trace_id, span_id, body,
    if(attributes = '', map(), JSONExtract(attributes, 'Map(String, String)')), file, line
FROM {landing:Identifier} AS landed
LEFT ANY JOIN (SELECT signature, template_id FROM log_signatures WHERE day = {day:Date} AND source = {source:String}) AS mined
    ON landed.signature = mined.signature
