-- Bookkeeping: the only tables that may hold load times, run ids and paths of a machine.

CREATE TABLE IF NOT EXISTS runs${local} ${on_cluster}
(
    run_id   String,
    day      Date,
    started  DateTime64(3, 'UTC'),
    ended    DateTime64(3, 'UTC'),
    status   LowCardinality(String),
    reason   String,
    from_step LowCardinality(String),
    version  LowCardinality(String)
)
ENGINE = ${replicated}ReplacingMergeTree(ended) ORDER BY (day, run_id);

CREATE TABLE IF NOT EXISTS steps${local} ${on_cluster}
(
    run_id  String,
    day     Date,
    step    LowCardinality(String),
    started DateTime64(3, 'UTC'),
    seconds Float64,
    rows    UInt64,
    status  LowCardinality(String),
    message String
)
ENGINE = ${replicated}ReplacingMergeTree(started) ORDER BY (day, run_id, step);

CREATE TABLE IF NOT EXISTS loads${local} ${on_cluster}
(
    day    Date,
    source LowCardinality(String),
    kind   LowCardinality(String),
    digest String COMMENT 'of the landing manifests that the partition was loaded from',
    rows   UInt64,
    over    Bool COMMENT 'whether the day was over when it was loaded',
    on_time UInt64 COMMENT 'rows of the first load after the day was over, before that of the last; what there is beyond them came late',
    loaded DateTime64(3, 'UTC')
)
ENGINE = ${replicated}ReplacingMergeTree(loaded) ORDER BY (day, source, kind);

CREATE TABLE IF NOT EXISTS deliveries${local} ${on_cluster}
(
    day       Date,
    edition   UInt16,
    channel   LowCardinality(String) COMMENT 'file, mail, git',
    target    String,
    delivered DateTime64(3, 'UTC'),
    status    LowCardinality(String),
    detail    String
)
ENGINE = ${replicated}ReplacingMergeTree(delivered) ORDER BY (day, edition, channel, target);

CREATE TABLE IF NOT EXISTS model_calls${local} ${on_cluster}
(
    day            Date,
    called         DateTime64(3, 'UTC'),
    model          LowCardinality(String) COMMENT 'provider and name',
    prompt_version LowCardinality(String),
    prompt_hash    String COMMENT 'of the model and all that was sent',
    tokens_in      UInt32,
    tokens_out     UInt32,
    tokens_cached  UInt32 COMMENT 'of those read, from the provider''s cache',
    milliseconds   UInt32,
    cost           Float64,
    status         LowCardinality(String) COMMENT 'answered, timeout, unavailable, refused',
    detail         String COMMENT 'of a failure',
    answer         String COMMENT 'as it came; the same prompt gets it again without a call'
)
ENGINE = ${replicated}MergeTree ORDER BY (day, called);
