-- The names that a day's rows use: a row for each kind of rows, column and name.
SELECT 'logs' AS kind, 'service' AS column, toString(service) AS name FROM log_records WHERE day = {day:Date} GROUP BY name
UNION ALL
SELECT 'metrics', 'service', toString(service) AS name FROM metric_points WHERE day = {day:Date} GROUP BY name
UNION ALL
SELECT 'spans', 'service', toString(service) AS name FROM spans WHERE day = {day:Date} GROUP BY name
UNION ALL
SELECT 'logs', 'instance', toString(instance) AS name FROM log_records WHERE day = {day:Date} AND instance != '' GROUP BY name
UNION ALL
SELECT 'metrics', 'instance', toString(instance) AS name FROM metric_points WHERE day = {day:Date} AND instance != '' GROUP BY name
UNION ALL
SELECT 'spans', 'instance', toString(instance) AS name FROM spans WHERE day = {day:Date} AND instance != '' GROUP BY name
UNION ALL
SELECT 'metrics', 'metric', toString(metric) AS name FROM metric_points WHERE day = {day:Date} GROUP BY name
UNION ALL
SELECT 'spans', 'operation', toString(operation) AS name FROM spans WHERE day = {day:Date} GROUP BY name
