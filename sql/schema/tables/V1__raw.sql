-- Raw tables: what sources delivered, row by row, as loaded from the landing.
-- A partition is one day of one source, so that loading a day again replaces just that, atomically.
-- A partition is filled once, and on one server its parts are not merged: they are large as they are inserted, and merging them would
-- take as long as loading them did, in the minutes in which the day is worked out.
-- `day` is the calendar day in the team's zone; all times are UTC.

CREATE TABLE IF NOT EXISTS log_records${local} ${on_cluster}
(
    day         Date,
    source      LowCardinality(String),
    service     LowCardinality(String),
    instance    LowCardinality(String),
    timestamp   DateTime64(9, 'UTC') CODEC(Delta, ZSTD(1)),
    severity    LowCardinality(String) COMMENT 'OpenTelemetry short name: TRACE, DEBUG, INFO, WARN, ERROR, FATAL; empty where neither said nor inferred',
    severity_inferred Bool COMMENT 'whether the severity was taken from the words of the line, which names none',
    template_id LowCardinality(String) COMMENT '16 hexadecimal digits; log_templates',
    http_route  LowCardinality(String) COMMENT 'as the line says it; empty where it does not',
    error_type  LowCardinality(String) COMMENT 'exception type or status code of a line that says one',
    error_message String COMMENT 'of the exception whose stack trace the record has; empty: none',
    top_frame   LowCardinality(String) COMMENT 'where that exception was raised, as the stack trace says it',
    trace_id    String,
    span_id     String,
    body        String,
    attributes  Map(LowCardinality(String), String) COMMENT 'what the line and its wrapper say by name, of plain log files',
    file        LowCardinality(String),
    line        UInt64 COMMENT 'in the source''s file, from 1' CODEC(Delta, ZSTD(1))
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY (service, timestamp, file, line) ${unmerged};

CREATE TABLE IF NOT EXISTS metric_points${local} ${on_cluster}
(
    day       Date,
    source    LowCardinality(String),
    service   LowCardinality(String),
    instance  LowCardinality(String),
    metric    LowCardinality(String),
    unit      LowCardinality(String) COMMENT 'UCUM',
    timestamp DateTime64(9, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
    value     Float64 CODEC(Gorilla, ZSTD(1))
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY (service, metric, instance, timestamp, value) ${unmerged};

CREATE TABLE IF NOT EXISTS spans${local} ${on_cluster}
(
    day            Date,
    source         LowCardinality(String),
    service        LowCardinality(String),
    instance       LowCardinality(String),
    operation      LowCardinality(String),
    start          DateTime64(9, 'UTC') CODEC(Delta, ZSTD(1)),
    duration_us    Int64 CODEC(T64, ZSTD(1)),
    status         LowCardinality(String) COMMENT 'ok, error, or empty where the source does not say',
    trace_id       String,
    span_id        String,
    parent_span_id String COMMENT 'empty for a root'
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY (service, operation, start, trace_id, span_id) ${unmerged};

CREATE TABLE IF NOT EXISTS changes${local} ${on_cluster}
(
    day       Date,
    source    LowCardinality(String),
    timestamp DateTime64(9, 'UTC'),
    service   LowCardinality(String),
    kind      LowCardinality(String) COMMENT 'deploy, config, flag',
    version   String,
    text      String,
    url       String
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY (timestamp, service, kind, version);

CREATE TABLE IF NOT EXISTS service_edges${local} ${on_cluster}
(
    day    Date,
    source LowCardinality(String),
    caller LowCardinality(String),
    callee LowCardinality(String)
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY (caller, callee);

CREATE TABLE IF NOT EXISTS rejected_records${local} ${on_cluster}
(
    day    Date,
    source LowCardinality(String),
    kind   LowCardinality(String) COMMENT 'logs, metrics, spans, changes, edges',
    file   LowCardinality(String),
    line   UInt64 COMMENT 'from 1, a CSV''s header included',
    reason LowCardinality(String),
    raw    String COMMENT 'cut at 4,096 bytes'
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY (kind, file, line);

CREATE TABLE IF NOT EXISTS redactions${local} ${on_cluster}
(
    day    Date,
    source LowCardinality(String),
    kind   LowCardinality(String) COMMENT 'logs, changes',
    type   LowCardinality(String) COMMENT 'email, token, key, password, card, resident, address',
    replaced UInt64 COMMENT 'that marks stand for in the rows that were stored'
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY (kind, type);
