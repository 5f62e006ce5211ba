INSERT INTO {target:Identifier}
SELECT day, 'shop', service, '', metric, '1', timestamp, value
FROM {landing:Identifier}
