-- The templates of earlier days, those seen last first up to a bound: an id is made of the text, so one that is left out is minted again as it was.
SELECT template_id, template
FROM
(
    SELECT template_id, template, max(day) AS last_day, sum(lines) AS all_lines
    FROM log_templates
    WHERE day < {day:Date}
    GROUP BY template_id, template
    ORDER BY last_day DESC, all_lines DESC, template_id
    LIMIT 50000
)
ORDER BY template_id
