-- What the wildcards of templates stand for, line by line: computed when asked, so that it costs neither loading nor space.

CREATE OR REPLACE VIEW log_values ${on_cluster}
(
    day         Date,
    source      LowCardinality(String),
    service     LowCardinality(String),
    instance    LowCardinality(String),
    timestamp   DateTime64(9, 'UTC'),
    severity    LowCardinality(String),
    template_id LowCardinality(String),
    template    String,
    values      Array(String) COMMENT 'one for each <*> of the template; empty where the line does not say it word for word',
    types       Array(LowCardinality(String)) COMMENT 'of each value: number, duration, size, date, address, path, hex, id, redacted, text',
    file        LowCardinality(String),
    line        UInt64
)
AS SELECT
    day, source, service, instance, timestamp, severity, template_id, template,
    -- A wildcard at either end of the template ends where the message does: at a quote, or before the header's last blank.
    arrayMap(
        (value, place) -> multiIf(
            place = 1 AND literals[1] = '', extract(value, '[^\\s"]*$'),
            place = length(found.2) AND literals[-1] = '' AND quoted, extract(value, '^[^"]*'),
            value),
        found.2, arrayEnumerate(found.2)) AS values,
    CAST(arrayMap(value -> multiIf(
        match(value, '^[-+]?\\d+(,\\d{3})*([.,]\\d+)?%?$'), 'number',
        match(value, '^<?\\d+(\\.\\d+)? ?(ns|us|µs|ms|s|secs?|seconds?|min|m|h)$'), 'duration',
        match(value, '^\\d+(\\.\\d+)? ?[KMGTPk]?i?B$'), 'size',
        match(value, '^\\d{4}[-/]\\d\\d[-/]\\d\\d'), 'date',
        match(value, '^\\d\\d:\\d\\d:\\d\\d'), 'date',
        match(value, '^\\[[a-z]+:\\d{10}\\]$'), 'redacted',
        match(value, '^/?\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?$'), 'address',
        match(value, '^[\\w.-]+\\.[a-z]{2,}:\\d+$'), 'address',
        match(value, '^([a-z]+:/)?/[^ ]'), 'path',
        match(value, '^(0x)?[0-9a-fA-F]{4,}$'), 'hex',
        match(value, '^[\\w:.-]*\\d[\\w:.-]*$'), 'id',
        'text'), values), 'Array(LowCardinality(String))') AS types,
    file, line
FROM
(
    SELECT
        *,
        splitByString('<*>', template) AS literals,
        if(literals[1] = '', toUInt64(1), position(said, literals[1])) AS start,
        start > 1 AND substring(said, start - 1, 1) = '"' OR literals[1] = '' AND startsWith(said, '{') AS quoted,
        -- From literal to literal: where the text goes on (0: it says something else), and the values so far.
        arrayFold(
            (so_far, literal) ->
            (
                multiIf(so_far.1 = 0, toUInt64(0),
                        literal = '', toUInt64(length(said) + 1),
                        position(said, literal, so_far.1) = 0, toUInt64(0),
                        toUInt64(position(said, literal, so_far.1) + length(literal))),
                arrayPushBack(so_far.2, substring(said, so_far.1, if(literal = '', length(said) + 1, position(said, literal, so_far.1)) - so_far.1))
            ),
            arraySlice(literals, 2),
            (if(start = 0, toUInt64(0), toUInt64(start + length(literals[1]))), CAST([], 'Array(String)'))) AS walked,
        if(walked.1 = 0, (toUInt64(0), CAST([], 'Array(String)')), walked) AS found
    FROM
    (
        SELECT
            day, source, service, instance, timestamp, severity, template_id, mined.template AS template, file, line,
            replaceRegexpAll(substringIndex(body, '\n', 1), '\\s+', ' ') AS said
        FROM log_records
        GLOBAL INNER JOIN (SELECT day, template_id, template FROM log_templates) AS mined USING (day, template_id)
    )
);
