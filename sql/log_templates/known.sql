-- The templates of earlier days.
SELECT DISTINCT template_id, template
FROM log_templates
WHERE day < {day:Date}
ORDER BY template_id
