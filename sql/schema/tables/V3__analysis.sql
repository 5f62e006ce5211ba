-- Analysis tables: what is wrong, what belongs together, and why. A partition is one day.

CREATE TABLE IF NOT EXISTS anomalies${local} ${on_cluster}
(
    day        Date,
    anomaly_id String COMMENT 'hash of day, signal, start and direction',
    service    LowCardinality(String),
    instance   LowCardinality(String),
    kind       LowCardinality(String),
    signal     LowCardinality(String),
    attribute  LowCardinality(String),
    unit       LowCardinality(String),
    start      DateTime('UTC'),
    end        DateTime('UTC') COMMENT 'exclusive',
    direction  Int8 COMMENT '1: above the baseline, -1: below',
    score      Float64 COMMENT 'comparable between signals: -log10 of how often quiet time reaches it',
    observed   Float64 COMMENT 'at its peak',
    expected   Float64 COMMENT 'at its peak, from the baseline or what was near',
    peak       DateTime('UTC')
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (start, service, kind, signal, attribute, instance, direction);

CREATE TABLE IF NOT EXISTS incidents${local} ${on_cluster}
(
    day         Date,
    incident_id String,
    fingerprint String COMMENT 'made of content, the same on the next day',
    start       DateTime('UTC'),
    end         DateTime('UTC') COMMENT 'exclusive',
    core_start  DateTime('UTC') COMMENT 'of the minutes around the worst one in which trouble was at least half as large',
    core_end    DateTime('UTC') COMMENT 'exclusive',
    severity    LowCardinality(String) COMMENT 'critical, major, minor',
    state       LowCardinality(String) COMMENT 'new, regressed, escalating, ongoing, resolved, suppressed',
    day_number  UInt32 COMMENT 'days since it was first seen, from 1',
    title       String,
    services    Array(LowCardinality(String)) COMMENT 'most affected first',
    trace_ids   Array(String),
    rules       Array(String) COMMENT 'names of the rules it broke',
    cluster     Int32 COMMENT 'the K-means group of its vector',
    score       Float64,
    anomalies   UInt32
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (start, incident_id);

CREATE TABLE IF NOT EXISTS incident_members${local} ${on_cluster}
(
    day         Date,
    incident_id String,
    anomaly_id  String
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (incident_id, anomaly_id);

CREATE TABLE IF NOT EXISTS root_causes${local} ${on_cluster}
(
    day          Date,
    incident_id  String,
    place        UInt16 COMMENT 'from 1',
    service      LowCardinality(String),
    instance     LowCardinality(String),
    kind         LowCardinality(String),
    signal       LowCardinality(String),
    attribute    LowCardinality(String),
    score        Float64,
    confidence   Float64 COMMENT 'calibrated probability of being right, 0 to 1; -1 where none was fitted',
    gates_passed Array(LowCardinality(String)) COMMENT 'precedes, connected, quiet',
    gates_failed Array(LowCardinality(String)),
    evidence     String COMMENT 'JSON: signals with values and times, path to those who feel it, services left unexplained, nearest change'
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (incident_id, place);
