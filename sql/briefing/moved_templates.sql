-- Log messages that an anomaly or a ranked cause is about.
SELECT template_id, template, severity, toString(severity_inferred) AS severity_inferred, toJSONString(services) AS service_names, toString(lines) AS line_count
FROM log_templates
WHERE day = {day:Date}
  AND (template_id IN (SELECT attribute FROM anomalies WHERE day = {day:Date} AND kind = 'log' AND signal = 'template')
       OR template_id IN (SELECT attribute FROM root_causes WHERE day = {day:Date} AND kind = 'log' AND signal = 'template' AND place <= 5))
ORDER BY template_id
