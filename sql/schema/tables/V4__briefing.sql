-- Briefing tables. A partition is one day; an edition is never changed once it is written.

CREATE TABLE IF NOT EXISTS facts${local} ${on_cluster}
(
    day         Date,
    edition     UInt16,
    fact_id     String,
    incident_id String,
    kind        LowCardinality(String),
    measure     String COMMENT 'JSON, docs/claims.md',
    value       String,
    unit        LowCardinality(String),
    rows        UInt64,
    hash        String COMMENT 'of the rows'
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (edition, fact_id);

CREATE TABLE IF NOT EXISTS statements${local} ${on_cluster}
(
    day          Date,
    edition      UInt16,
    statement_id String,
    position     UInt32,
    section      LowCardinality(String),
    incident_id  String,
    language     LowCardinality(String),
    author       LowCardinality(String) COMMENT 'template, or the model''s name',
    text         String
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (edition, language, position, statement_id);

CREATE TABLE IF NOT EXISTS claims${local} ${on_cluster}
(
    day          Date,
    edition      UInt16,
    statement_id String,
    language     LowCardinality(String),
    number       UInt16 COMMENT 'within the statement, from 1',
    type         LowCardinality(String),
    claim        String COMMENT 'JSON, docs/claims.md'
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (edition, language, statement_id, number);

CREATE TABLE IF NOT EXISTS verdicts${local} ${on_cluster}
(
    day          Date,
    edition      UInt16,
    statement_id String,
    language     LowCardinality(String),
    number       UInt16 COMMENT '0: the statement as a whole',
    seeded       LowCardinality(String) COMMENT 'empty, or the kind of lie that was planted',
    verdict      LowCardinality(String) COMMENT 'supported, contradicted, unverifiable',
    actual       String,
    rows         UInt64,
    hash         String,
    query        String,
    why          String
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY (edition, language, seeded, statement_id, number);

CREATE TABLE IF NOT EXISTS editions${local} ${on_cluster}
(
    day          Date,
    edition      UInt16,
    facts_hash   String,
    verdict_line String,
    offered      UInt32,
    supported    UInt32,
    replaced     UInt32,
    removed      UInt32,
    lies_planted UInt32,
    lies_caught  UInt32,
    numbers_printed UInt32 COMMENT 'numbers, dates and times on the pages',
    numbers_covered UInt32 COMMENT 'of these, those that a supported statement or a read of tables carries',
    model        String COMMENT 'provider and name; empty: none was asked',
    model_status LowCardinality(String) COMMENT 'off, nothing_new, budget, answered, timeout, unavailable, refused',
    model_offered   UInt32 COMMENT 'statements of the model',
    model_supported UInt32 COMMENT 'of these, those that rows bear out and that fit their place',
    model_printed   UInt32 COMMENT 'of these, those that stand in the edition; templates stand for the others',
    tokens       UInt64,
    cost         Float64
)
ENGINE = ${replicated}MergeTree PARTITION BY day ORDER BY edition;
