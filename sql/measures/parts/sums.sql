-- What the sums of a window's segments make together, behind SELECT.
question,
entity,
sum(part_rows) AS rows,
lower(hex(sum(part_hash))) AS hash,
min(part_first) AS first_time,
max(part_last) AS last_time,
uniqExactMerge(part_values) AS column_values
