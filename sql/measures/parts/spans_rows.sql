-- The spans that a measure asks for, behind SELECT: what each adds to its numbers. An empty list of a parameter asks for nothing.
start AS time,
toString({column:Identifier}) AS column_value,
cityHash64(service, instance, operation, start, duration_us, status, trace_id, span_id, parent_span_id) AS row_hash,
duration_us AS number
FROM spans
WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
    AND start >= {from:DateTime64(9, 'UTC')}
    AND start < {to:DateTime64(9, 'UTC')}
    AND (empty({service:Array(String)}) OR service IN {service:Array(String)})
    AND (empty({operation:Array(String)}) OR operation IN {operation:Array(String)})
    AND (empty({instance:Array(String)}) OR instance IN {instance:Array(String)})
    AND (empty({status:Array(String)}) OR status IN {status:Array(String)})
    AND (empty({trace_id:Array(String)}) OR trace_id IN {trace_id:Array(String)})
    AND (empty({span_id:Array(String)}) OR span_id IN {span_id:Array(String)})
    AND (empty({parent_span_id:Array(String)}) OR parent_span_id IN {parent_span_id:Array(String)})
    AND (empty({start:Array(DateTime64(9, 'UTC'))}) OR start IN {start:Array(DateTime64(9, 'UTC'))})
    AND (empty({duration_us:Array(Float64)}) OR duration_us IN {duration_us:Array(Float64)})
