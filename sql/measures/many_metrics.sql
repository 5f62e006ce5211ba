-- A row for each of several questions that has rows, numbered from 1: the same as metrics.sql gives for it alone. One read of the rows serves
-- all whose equalities are of the same columns (`by_` says which): they are added up between neighbouring bounds of the windows, by the
-- values of these columns, and each question's window is put together of that. For rankings each value of a column has a row of its own.
WITH arraySort(groupArrayArray(part_numbers)) AS sorted
SELECT
    @include parts/sums.sql
    ,
    toString(sumKahan(part_total)) AS total,
    arraySort(groupUniqArrayArray(2)(part_units)) AS units,
    toString(min(part_least)) AS least,
    toString(max(part_greatest)) AS greatest,
    @include parts/percentiles.sql
FROM
(
    SELECT
        if({by_service:Bool}, toString(service), '') AS key_service,
        if({by_instance:Bool}, toString(instance), '') AS key_instance,
        if({by_metric:Bool}, toString(metric), '') AS key_metric,
        if({by_unit:Bool}, toString(unit), '') AS key_unit,
        @include parts/segments.sql
        ,
        @include parts/numbers.sql
        ,
        sumKahan(number) AS part_total,
        groupUniqArray(2)(row_unit) AS part_units
    FROM
    (
        SELECT
            *,
            @include parts/metrics_rows.sql
    )
    GROUP BY key_service, key_instance, key_metric, key_unit, entity, segment
) AS parts
INNER JOIN
(
    SELECT question, start, end, key_service, key_instance, key_metric, key_unit
    FROM (SELECT 1)
    ARRAY JOIN
        @include parts/questions.sql
        ,
        {key_metric:Array(String)} AS key_metric,
        {key_unit:Array(String)} AS key_unit
) AS questions USING (key_service, key_instance, key_metric, key_unit)
WHERE segment >= start AND segment < end
GROUP BY question, entity
ORDER BY question, entity
