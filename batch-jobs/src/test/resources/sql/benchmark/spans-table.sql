-- Spans as they come.
CREATE TABLE bare_spans (trace_id String CODEC(ZSTD(1)), span_id String CODEC(ZSTD(1)), parent_span_id String CODEC(ZSTD(1)), service LowCardinality(String), instance LowCardinality(String), operation LowCardinality(String), start DateTime64(9, 'UTC') CODEC(Delta, ZSTD(1)), duration_us Int64 CODEC(T64, ZSTD(1)), status LowCardinality(String))
ENGINE = MergeTree ORDER BY (service, operation, start)
