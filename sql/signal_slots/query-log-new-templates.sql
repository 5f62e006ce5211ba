-- New templates: how many templates of no earlier day a service wrote in a minute. Nothing where no earlier day was mined: all would be new.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
SELECT {day:Date}, service, '', 'log', 'new_template', '', '1', toStartOfMinute(timestamp) AS slot, uniqExact(template_id), count()
FROM log_records
WHERE day = {day:Date}
    AND template_id IN (SELECT template_id FROM log_templates WHERE day = {day:Date} AND new)
    AND (SELECT count() FROM log_templates WHERE day < {day:Date}) > 0
GROUP BY service, slot
