-- A row for each of several questions that has rows, numbered from 1: the same as spans.sql gives for it alone. One read of the rows serves
-- all whose equalities are of the same columns (`by_` says which): they are added up between neighbouring bounds of the windows, by the
-- values of these columns, and each question's window is put together of that. For rankings each value of a column has a row of its own.
WITH arraySort(groupArrayArray(part_numbers)) AS sorted
SELECT
    @include parts/sums.sql
    ,
    toString(sum(part_total)) AS total,
    ['us'] AS units,
    toString(min(part_least)) AS least,
    toString(max(part_greatest)) AS greatest,
    @include parts/percentiles.sql
FROM
(
    SELECT
        if({by_service:Bool}, toString(service), '') AS key_service,
        if({by_instance:Bool}, toString(instance), '') AS key_instance,
        if({by_operation:Bool}, toString(operation), '') AS key_operation,
        if({by_status:Bool}, toString(status), '') AS key_status,
        @include parts/segments.sql
        ,
        @include parts/numbers.sql
        ,
        sum(toInt128(number)) AS part_total
    FROM
    (
        SELECT
            *,
            @include parts/spans_rows.sql
    )
    GROUP BY key_service, key_instance, key_operation, key_status, entity, segment
) AS parts
INNER JOIN
(
    SELECT question, start, end, key_service, key_instance, key_operation, key_status
    FROM (SELECT 1)
    ARRAY JOIN
        @include parts/questions.sql
        ,
        {key_operation:Array(String)} AS key_operation,
        {key_status:Array(String)} AS key_status
) AS questions USING (key_service, key_instance, key_operation, key_status)
WHERE segment >= start AND segment < end
GROUP BY question, entity
ORDER BY question, entity
