-- A row for each of several windows that has rows, numbered from 1: the same as logs.sql gives for that window alone. One read of the rows
-- between the first window's start and the last one's end serves them all.
SELECT
    window_number,
    count() AS rows,
    lower(hex(sum(row_hash))) AS hash,
    min(time) AS first_time,
    max(time) AS last_time,
    uniqExactIf(column_value, {distinct:Bool}) AS column_values
FROM
(
    SELECT
        *,
        arrayJoin(arrayFilter(
            n -> time >= {starts:Array(DateTime64(9, 'UTC'))}[n] AND time < {ends:Array(DateTime64(9, 'UTC'))}[n],
            arrayEnumerate({starts:Array(DateTime64(9, 'UTC'))}))) AS window_number
    FROM
    (
        SELECT
            timestamp AS time,
            toString({column:Identifier}) AS column_value,
            cityHash64(service, instance, timestamp, severity, template_id, trace_id, span_id, body) AS row_hash
        FROM log_records
        WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
            AND timestamp >= {from:DateTime64(9, 'UTC')}
            AND timestamp < {to:DateTime64(9, 'UTC')}
            AND (empty({service:Array(String)}) OR service IN {service:Array(String)})
            AND (empty({instance:Array(String)}) OR instance IN {instance:Array(String)})
            AND (empty({severity:Array(String)}) OR severity IN {severity:Array(String)})
            AND (empty({template_id:Array(String)}) OR template_id IN {template_id:Array(String)})
            AND (empty({http_route:Array(String)}) OR http_route IN {http_route:Array(String)})
            AND (empty({error_type:Array(String)}) OR error_type IN {error_type:Array(String)})
            AND (empty({trace_id:Array(String)}) OR trace_id IN {trace_id:Array(String)})
            AND (empty({span_id:Array(String)}) OR span_id IN {span_id:Array(String)})
            AND (empty({body:Array(String)}) OR body IN {body:Array(String)})
            AND (empty({timestamp:Array(DateTime64(9, 'UTC'))}) OR timestamp IN {timestamp:Array(DateTime64(9, 'UTC'))})
    )
)
GROUP BY window_number
ORDER BY window_number
