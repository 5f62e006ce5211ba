-- Services whose instances report a share of processor time in percent, the idlest first.
SELECT service, metric
FROM metric_points
WHERE day = {day:Date} AND unit = '%' AND match(metric, '(?i)cpu|processor') AND NOT match(metric, '(?i)node|host|system|steal|wait') AND instance != ''
GROUP BY service, metric
HAVING uniqExact(instance) >= 2 AND max(value) < 40
ORDER BY round(sum(toDecimal128(value, 6)) / count() * uniqExact(instance) / max(value), 6), service, metric
LIMIT 3
