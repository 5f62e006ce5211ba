-- Services whose instances report a share of processor time in percent, the idlest first.
SELECT service, metric, toString(uniqExact(instance)) AS instances, toString(round(avg(value), 6)) AS mean_value, toString(max(value)) AS peak_value
FROM metric_points
WHERE day = {day:Date} AND unit = '%' AND match(metric, '(?i)cpu|processor') AND NOT match(metric, '(?i)node|host|system|steal|wait') AND instance != ''
GROUP BY service, metric
HAVING uniqExact(instance) >= 2 AND max(value) < 40
ORDER BY avg(value) * uniqExact(instance) / max(value), service, metric
LIMIT 3
