-- Views over feature tables.

CREATE OR REPLACE VIEW signal_windows ${on_cluster}
(
    day       Date,
    service   LowCardinality(String),
    instance  LowCardinality(String),
    kind      LowCardinality(String),
    signal    LowCardinality(String),
    attribute LowCardinality(String),
    unit      LowCardinality(String),
    start     DateTime('UTC') COMMENT 'of the window''s five minutes',
    end       DateTime('UTC') COMMENT 'exclusive; a minute after the slot that the window ends with',
    value     Float64 COMMENT 'counts: their sum; else the median of the slots',
    slots     UInt8 COMMENT 'slots with a row, 1 to 5',
    samples   UInt64 COMMENT 'source rows behind the value'
)
AS SELECT
    day, service, instance, kind, signal, attribute, unit,
    toDateTime(slot - 240, 'UTC') AS start,
    toDateTime(slot + 60, 'UTC') AS end,
    if(kind != 'metric' AND unit = '1', sum(value) OVER five_minutes, medianExact(value) OVER five_minutes) AS value,
    toUInt8(count() OVER five_minutes) AS slots,
    sum(samples) OVER five_minutes AS samples
FROM signal_slots
WINDOW five_minutes AS
(
    PARTITION BY day, service, kind, signal, attribute, instance, unit
    ORDER BY slot ASC
    RANGE BETWEEN 240 PRECEDING AND CURRENT ROW
);
