INSERT INTO signal_slots (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
SELECT '2026-11-20', 'checkout', '', 'span', 'errors', '', '1', toDateTime('2026-11-19 15:00:00', 'UTC') + number * 60,
       if(number BETWEEN 842 AND 876, 24, 0), 60
FROM numbers(1440)
