-- Which log lines a measure or a quote is about. An empty list of a parameter asks for nothing.
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
