-- On a cluster, what is asked and filled: NAME is spread over the shards' NAME_local. What grows with the telemetry is spread by a hash of
-- its content, so that the same rows lie on the same shards on every run; the rest is small and lies on the first shard, where its day is
-- replaced in one exchange.

CREATE TABLE IF NOT EXISTS log_records ${on_cluster} AS ${database}.log_records_local
ENGINE = Distributed('${cluster}', '${database}', 'log_records_local', cityHash64(file, line));

CREATE TABLE IF NOT EXISTS metric_points ${on_cluster} AS ${database}.metric_points_local
ENGINE = Distributed('${cluster}', '${database}', 'metric_points_local', cityHash64(service, instance, metric));

CREATE TABLE IF NOT EXISTS spans ${on_cluster} AS ${database}.spans_local
ENGINE = Distributed('${cluster}', '${database}', 'spans_local', cityHash64(trace_id));

CREATE TABLE IF NOT EXISTS changes ${on_cluster} AS ${database}.changes_local
ENGINE = Distributed('${cluster}', '${database}', 'changes_local', 0);

CREATE TABLE IF NOT EXISTS service_edges ${on_cluster} AS ${database}.service_edges_local
ENGINE = Distributed('${cluster}', '${database}', 'service_edges_local', 0);

CREATE TABLE IF NOT EXISTS rejected_records ${on_cluster} AS ${database}.rejected_records_local
ENGINE = Distributed('${cluster}', '${database}', 'rejected_records_local', cityHash64(file, line));

CREATE TABLE IF NOT EXISTS redactions ${on_cluster} AS ${database}.redactions_local
ENGINE = Distributed('${cluster}', '${database}', 'redactions_local', 0);

CREATE TABLE IF NOT EXISTS log_templates ${on_cluster} AS ${database}.log_templates_local
ENGINE = Distributed('${cluster}', '${database}', 'log_templates_local', 0);

CREATE TABLE IF NOT EXISTS signal_slots ${on_cluster} AS ${database}.signal_slots_local
ENGINE = Distributed('${cluster}', '${database}', 'signal_slots_local', cityHash64(service, instance, kind, signal, attribute));

CREATE TABLE IF NOT EXISTS baselines ${on_cluster} AS ${database}.baselines_local
ENGINE = Distributed('${cluster}', '${database}', 'baselines_local', 0);

CREATE TABLE IF NOT EXISTS quality_checks ${on_cluster} AS ${database}.quality_checks_local
ENGINE = Distributed('${cluster}', '${database}', 'quality_checks_local', 0);

CREATE TABLE IF NOT EXISTS log_groups ${on_cluster} AS ${database}.log_groups_local
ENGINE = Distributed('${cluster}', '${database}', 'log_groups_local', signature);

CREATE TABLE IF NOT EXISTS log_signatures ${on_cluster} AS ${database}.log_signatures_local
ENGINE = Distributed('${cluster}', '${database}', 'log_signatures_local', signature);

CREATE TABLE IF NOT EXISTS template_changes ${on_cluster} AS ${database}.template_changes_local
ENGINE = Distributed('${cluster}', '${database}', 'template_changes_local', 0);

CREATE TABLE IF NOT EXISTS anomalies ${on_cluster} AS ${database}.anomalies_local
ENGINE = Distributed('${cluster}', '${database}', 'anomalies_local', 0);

CREATE TABLE IF NOT EXISTS incidents ${on_cluster} AS ${database}.incidents_local
ENGINE = Distributed('${cluster}', '${database}', 'incidents_local', 0);

CREATE TABLE IF NOT EXISTS incident_members ${on_cluster} AS ${database}.incident_members_local
ENGINE = Distributed('${cluster}', '${database}', 'incident_members_local', 0);

CREATE TABLE IF NOT EXISTS root_causes ${on_cluster} AS ${database}.root_causes_local
ENGINE = Distributed('${cluster}', '${database}', 'root_causes_local', 0);

CREATE TABLE IF NOT EXISTS facts ${on_cluster} AS ${database}.facts_local
ENGINE = Distributed('${cluster}', '${database}', 'facts_local', 0);

CREATE TABLE IF NOT EXISTS statements ${on_cluster} AS ${database}.statements_local
ENGINE = Distributed('${cluster}', '${database}', 'statements_local', 0);

CREATE TABLE IF NOT EXISTS claims ${on_cluster} AS ${database}.claims_local
ENGINE = Distributed('${cluster}', '${database}', 'claims_local', 0);

CREATE TABLE IF NOT EXISTS verdicts ${on_cluster} AS ${database}.verdicts_local
ENGINE = Distributed('${cluster}', '${database}', 'verdicts_local', 0);

CREATE TABLE IF NOT EXISTS editions ${on_cluster} AS ${database}.editions_local
ENGINE = Distributed('${cluster}', '${database}', 'editions_local', 0);

CREATE TABLE IF NOT EXISTS runs ${on_cluster} AS ${database}.runs_local
ENGINE = Distributed('${cluster}', '${database}', 'runs_local', 0);

CREATE TABLE IF NOT EXISTS steps ${on_cluster} AS ${database}.steps_local
ENGINE = Distributed('${cluster}', '${database}', 'steps_local', 0);

CREATE TABLE IF NOT EXISTS loads ${on_cluster} AS ${database}.loads_local
ENGINE = Distributed('${cluster}', '${database}', 'loads_local', 0);

CREATE TABLE IF NOT EXISTS deliveries ${on_cluster} AS ${database}.deliveries_local
ENGINE = Distributed('${cluster}', '${database}', 'deliveries_local', 0);

CREATE TABLE IF NOT EXISTS model_calls ${on_cluster} AS ${database}.model_calls_local
ENGINE = Distributed('${cluster}', '${database}', 'model_calls_local', 0);
