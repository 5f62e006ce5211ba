-- Feature tables: functions of the raw tables. A partition is one day.

CREATE TABLE IF NOT EXISTS log_templates${local} ${on_cluster}
(
    day         Date,
    template_id LowCardinality(String),
    template    String COMMENT 'constant text with <*> for what varies',
    severity    LowCardinality(String) COMMENT 'the most frequent of its lines',
    severity_inferred Bool COMMENT 'whether no line says that severity itself',
    services    Array(LowCardinality(String)),
    lines       UInt64,
    first_time  DateTime64(9, 'UTC'),
    last_time   DateTime64(9, 'UTC'),
    new         Bool COMMENT 'on no earlier day',
    example     String COMMENT 'the first line, redacted, cut at 1,024 bytes'
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY template_id;

CREATE TABLE IF NOT EXISTS signal_slots${local} ${on_cluster}
(
    day       Date,
    service   LowCardinality(String),
    instance  LowCardinality(String) COMMENT 'empty: the whole service',
    kind      LowCardinality(String) COMMENT 'metric, span, edge, log',
    signal    LowCardinality(String) COMMENT 'metric: its name; span: calls, errors, duration_p50 ...; edge: calls, gap_p50 ...; log: records, severity, template',
    attribute LowCardinality(String) COMMENT 'span: operation; edge: callee; log: severity or template id; else empty',
    unit      LowCardinality(String),
    slot      DateTime('UTC') COMMENT 'start of the minute' CODEC(DoubleDelta, ZSTD(1)),
    value     Float64 CODEC(Gorilla, ZSTD(1)),
    samples   UInt32 COMMENT 'source rows behind the value; 0: silence counted as 0' CODEC(T64, ZSTD(1))
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (service, kind, signal, attribute, instance, slot);

CREATE TABLE IF NOT EXISTS baselines${local} ${on_cluster}
(
    day       Date,
    service   LowCardinality(String),
    instance  LowCardinality(String),
    kind      LowCardinality(String),
    signal    LowCardinality(String),
    attribute LowCardinality(String),
    unit      LowCardinality(String),
    hour      Int8 COMMENT 'hour of the day in the team''s zone; -1: the whole day',
    median    Float64,
    iqr       Float64,
    p01       Float64,
    p99       Float64,
    slots     UInt32 COMMENT 'slots it rests on',
    days      UInt16 COMMENT 'earlier days it rests on; 0: the day itself'
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (service, kind, signal, attribute, instance, hour);

CREATE TABLE IF NOT EXISTS quality_checks${local} ${on_cluster}
(
    day      Date,
    source   LowCardinality(String),
    kind     LowCardinality(String) COMMENT 'logs, metrics, spans, changes, edges',
    check    LowCardinality(String) COMMENT 'presence, volume, freshness, gap, nulls, rejects, schema',
    level    LowCardinality(String) COMMENT 'ok, warn, fail',
    value    Float64,
    expected Float64,
    start    DateTime('UTC') COMMENT 'of what the check is about; the day''s start where it is about all of it',
    end      DateTime('UTC'),
    detail   String
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (source, kind, check, start);

CREATE TABLE IF NOT EXISTS log_groups${local} ${on_cluster}
(
    day          Date,
    source       LowCardinality(String),
    part         LowCardinality(String) COMMENT 'of the landing, I/N; 1/1: all of it',
    landing      String COMMENT 'key of the landed part that the row was made of',
    signature    UInt64 COMMENT 'of the lines'' masked tokens, as the landing has it',
    severity     LowCardinality(String),
    severity_inferred Bool COMMENT 'whether no line says it itself',
    message      String COMMENT 'one of theirs; empty where the landing kept none',
    lines        UInt64,
    services     Array(LowCardinality(String)),
    first_time   DateTime64(9, 'UTC'),
    last_time    DateTime64(9, 'UTC'),
    example      String COMMENT 'the first line, cut at 4,096 bytes',
    example_file LowCardinality(String),
    example_line UInt64
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source, part) ORDER BY (signature, severity);

CREATE TABLE IF NOT EXISTS log_signatures${local} ${on_cluster}
(
    day         Date,
    source      LowCardinality(String),
    signature   UInt64 COMMENT 'of the line''s masked tokens, as the landing has it',
    template_id LowCardinality(String)
)
ENGINE = ${replicated}MergeTree PARTITION BY (day, source) ORDER BY signature;

CREATE TABLE IF NOT EXISTS template_changes${local} ${on_cluster}
(
    day         Date,
    template_id LowCardinality(String),
    change      LowCardinality(String) COMMENT 'new, changed, vanished, merged',
    other_id    LowCardinality(String) COMMENT 'changed: what it was; merged: the new template that covers it; else empty',
    template    String,
    severity    LowCardinality(String),
    severity_inferred Bool,
    services    Array(LowCardinality(String)),
    lines       UInt64 COMMENT 'of the day; of a vanished one 0',
    usual_lines UInt64 COMMENT 'median over up to seven days before, of a changed one those of what it was',
    first_time  DateTime64(9, 'UTC') COMMENT 'of a line of the day; of a vanished one of the last day that had it',
    example     String COMMENT 'a line of it, redacted'
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (change, template_id);
