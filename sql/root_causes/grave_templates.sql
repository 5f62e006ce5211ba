-- The templates whose lines are mostly errors.
SELECT DISTINCT template_id
FROM log_templates
WHERE day IN {days:Array(Date)} AND severity IN ('ERROR', 'FATAL')
ORDER BY template_id
