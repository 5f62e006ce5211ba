-- Sums between two neighbouring bounds of the windows, behind SELECT: whatever any of them holds is made of these.
if({ranked:Bool}, toString({ranked_by:Identifier}), '') AS entity,
roundDown(toUnixTimestamp64Nano(time), {bounds:Array(Int64)}) AS segment,
count() AS part_rows,
sum(row_hash) AS part_hash,
min(time) AS part_first,
max(time) AS part_last,
uniqExactState(if({distinct:Bool}, column_value, '')) AS part_values
