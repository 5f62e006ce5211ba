INSERT INTO {target:Identifier}
SELECT toDate('2026-11-20'), 'shop', 'cart', '', toString(number % 1000), '1', toDateTime64(1763596800, 9, 'UTC'), number
FROM numbers({rows:UInt64})
