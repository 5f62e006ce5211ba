-- A row for each value of a column that has rows: the same as in logs.sql, for the logs with that value.
SELECT
    toString({by:Identifier}) AS entity,
    count() AS rows,
    lower(hex(sum(row_hash))) AS hash,
    min(time) AS first_time,
    max(time) AS last_time,
    uniqExactIf(column_value, {distinct:Bool}) AS column_values
FROM
(
    SELECT
        *,
        @include parts/logs_rows.sql
)
GROUP BY entity
ORDER BY entity
