-- The log lines that a measure asks for, behind SELECT: what each adds to its numbers.
timestamp AS time,
toString({column:Identifier}) AS column_value,
cityHash64(service, instance, timestamp, severity, template_id, trace_id, span_id, body) AS row_hash
FROM log_records
@include logs_where.sql
    AND (empty({timestamp:Array(DateTime64(9, 'UTC'))}) OR timestamp IN {timestamp:Array(DateTime64(9, 'UTC'))})
