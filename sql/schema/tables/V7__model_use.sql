-- What a model cost on a day, and what came of it.

CREATE OR REPLACE VIEW model_use ${on_cluster}
(
    day          Date,
    model        LowCardinality(String),
    calls        UInt64,
    answered     UInt64,
    milliseconds Float64 COMMENT 'median of the calls',
    tokens_in    UInt64,
    tokens_out   UInt64,
    cost         Float64,
    offered      UInt64 COMMENT 'statements',
    supported    UInt64,
    printed      UInt64
)
AS SELECT
    c.day AS day, c.model AS model, c.calls AS calls, c.answered AS answered, c.milliseconds AS milliseconds,
    c.tokens_in AS tokens_in, c.tokens_out AS tokens_out, c.cost AS cost,
    e.offered AS offered, e.supported AS supported, e.printed AS printed
FROM
(
    SELECT day, model, count() AS calls, countIf(status = 'answered') AS answered, medianExact(milliseconds) AS milliseconds,
           sum(model_calls.tokens_in) AS tokens_in, sum(model_calls.tokens_out) AS tokens_out, sum(model_calls.cost) AS cost
    FROM model_calls
    GROUP BY day, model
) AS c
LEFT JOIN
(
    SELECT day, model, sum(model_offered) AS offered, sum(model_supported) AS supported, sum(model_printed) AS printed
    FROM editions
    WHERE model != ''
    GROUP BY day, model
) AS e ON c.day = e.day AND c.model = e.model;
