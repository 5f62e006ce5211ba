-- Log messages that no earlier day had, the most frequent first.
SELECT template_id, template, severity, toString(severity_inferred) AS severity_inferred, toJSONString(services) AS service_names, toString(lines) AS line_count,
       toString(first_time) AS first_seen, example
FROM log_templates
WHERE day = {day:Date} AND new
ORDER BY lines DESC, template_id
LIMIT 200
