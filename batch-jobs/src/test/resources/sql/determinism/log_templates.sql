-- The templates of a day's lines.
INSERT INTO log_templates (day, template_id, template)
SELECT DISTINCT day, template_id, 'text' FROM log_records WHERE day = {day:Date}
