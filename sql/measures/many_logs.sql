-- A row for each of several questions that has rows, numbered from 1: the same as logs.sql gives for it alone. One read of the rows serves
-- all whose equalities are of the same columns (`by_` says which): they are added up between neighbouring bounds of the windows, by the
-- values of these columns, and each question's window is put together of that. For rankings each value of a column has a row of its own.
SELECT
    @include parts/sums.sql
FROM
(
    SELECT
        if({by_service:Bool}, toString(service), '') AS key_service,
        if({by_instance:Bool}, toString(instance), '') AS key_instance,
        if({by_severity:Bool}, toString(severity), '') AS key_severity,
        if({by_template_id:Bool}, toString(template_id), '') AS key_template_id,
        if({by_http_route:Bool}, toString(http_route), '') AS key_http_route,
        if({by_error_type:Bool}, toString(error_type), '') AS key_error_type,
        @include parts/segments.sql
    FROM
    (
        SELECT
            *,
            @include parts/logs_rows.sql
    )
    GROUP BY key_service, key_instance, key_severity, key_template_id, key_http_route, key_error_type, entity, segment
) AS parts
INNER JOIN
(
    SELECT question, start, end, key_service, key_instance, key_severity, key_template_id, key_http_route, key_error_type
    FROM (SELECT 1)
    ARRAY JOIN
        @include parts/questions.sql
        ,
        {key_severity:Array(String)} AS key_severity,
        {key_template_id:Array(String)} AS key_template_id,
        {key_http_route:Array(String)} AS key_http_route,
        {key_error_type:Array(String)} AS key_error_type
) AS questions USING (key_service, key_instance, key_severity, key_template_id, key_http_route, key_error_type)
WHERE segment >= start AND segment < end
GROUP BY question, entity
ORDER BY question, entity
