-- A change, a log message and an anomaly whose texts try to be something else than text.
INSERT INTO changes (day, source, timestamp, service, kind, version, text, url)
VALUES ('2026-11-20', 'shop', '2026-11-20 04:59:00', 'payment', 'config', '<img src=x onerror=alert(1)>',
        '[click](http://evil.example) ![x](http://evil.example/p.png) `tick` ${1+1} <#assign x=1> #{2} | a\r\nSubject: evil\u202e\u200b mail bob@example.com', '')
