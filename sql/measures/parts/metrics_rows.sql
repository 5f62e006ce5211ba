-- The metric points that a measure asks for, behind SELECT: what each adds to its numbers. An empty list of a parameter asks for nothing.
timestamp AS time,
toString({column:Identifier}) AS column_value,
cityHash64(service, instance, metric, unit, timestamp, value) AS row_hash,
value AS number,
unit AS row_unit
FROM metric_points
WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
    AND timestamp >= {from:DateTime64(9, 'UTC')}
    AND timestamp < {to:DateTime64(9, 'UTC')}
    AND (empty({service:Array(String)}) OR service IN {service:Array(String)})
    AND (empty({metric:Array(String)}) OR metric IN {metric:Array(String)})
    AND (empty({instance:Array(String)}) OR instance IN {instance:Array(String)})
    AND (empty({unit:Array(String)}) OR unit IN {unit:Array(String)})
    AND (empty({timestamp:Array(DateTime64(9, 'UTC'))}) OR timestamp IN {timestamp:Array(DateTime64(9, 'UTC'))})
    AND (empty({value:Array(Float64)}) OR value IN {value:Array(Float64)})
