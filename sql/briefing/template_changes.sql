-- What became of the day's log templates: of each change the ten with the most lines, on the day or usually.
SELECT change, template_id, template, severity, toString(severity_inferred) AS severity_inferred, toJSONString(services) AS service_names, toString(lines) AS line_count,
       toString(usual_lines) AS usual_count, toString(first_time) AS first_seen, example
FROM template_changes
WHERE day = {day:Date} AND change IN ('new', 'changed', 'vanished')
ORDER BY change, greatest(lines, usual_lines) DESC, template_id
LIMIT 10 BY change
