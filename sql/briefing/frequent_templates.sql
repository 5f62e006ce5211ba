-- The most frequent log messages of the day.
SELECT template_id, template, severity, toString(severity_inferred) AS severity_inferred, toJSONString(services) AS service_names, toString(lines) AS line_count
FROM log_templates
WHERE day = {day:Date}
ORDER BY lines DESC, template_id
LIMIT 3
