-- One row a step of each run, newest run last, with the day's newest edition.
SELECT r.day AS day, r.run_id AS run, r.status AS run_status, r.reason AS reason, s.step AS step, s.status AS step_status, s.rows AS rows,
       round(s.seconds, 1) AS seconds, s.message AS message, e.edition AS edition
FROM runs AS r FINAL
LEFT JOIN (SELECT * FROM steps FINAL) AS s ON s.run_id = r.run_id AND s.day = r.day
LEFT JOIN (SELECT day, max(edition) AS edition FROM editions GROUP BY day) AS e ON e.day = r.day
ORDER BY r.started, s.started
