-- Log lines without what we read out of them.
CREATE TABLE bare_logs (timestamp DateTime64(9, 'UTC') CODEC(Delta, ZSTD(1)), service LowCardinality(String), instance LowCardinality(String), trace_id String CODEC(ZSTD(1)), span_id String CODEC(ZSTD(1)), body String CODEC(ZSTD(1)))
ENGINE = MergeTree ORDER BY (service, timestamp)
