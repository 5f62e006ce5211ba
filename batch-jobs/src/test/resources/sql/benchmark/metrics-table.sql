-- Metric points as they come.
CREATE TABLE bare_metrics (timestamp DateTime64(9, 'UTC') CODEC(DoubleDelta, ZSTD(1)), service LowCardinality(String), instance LowCardinality(String), metric LowCardinality(String), unit LowCardinality(String), value Float64 CODEC(Gorilla, ZSTD(1)))
ENGINE = MergeTree ORDER BY (service, metric, timestamp)
