-- Persons a day against what the registered devices can do. Only institutions that registered devices at all are judged.
WITH scan AS (
    SELECT f.fixmedins_code, f.fee_date, k.device_kind, k.minutes, count(DISTINCT f.psn_no) AS persons,
        string_agg(f.bkkp_sn, '|' ORDER BY f.fee_time, f.bkkp_sn) AS lines
    FROM claims.fee_line f
    JOIN claims.knowledge_device_item k ON starts_with(f.item_code, k.prefix)
    JOIN claims.institution_month m ON m.fixmedins_code = f.fixmedins_code AND m.month = CAST(date_trunc('month', f.fee_date) AS DATE)
    WHERE f.fixmedins_code IN (SELECT fixmedins_code FROM claims.device) AND NOT f.is_external AND m.fee_date_reliable
    GROUP BY f.fixmedins_code, f.fee_date, k.device_kind, k.minutes
),
able AS (
    SELECT s.fixmedins_code, s.fee_date, s.device_kind, s.persons, min(s.lines) AS lines, count(d.device_no) AS devices,
        CAST(floor(CAST(count(d.device_no) * CAST($hours AS INTEGER) * 60 AS DOUBLE PRECISION) / nullif(s.minutes, 0)) AS INTEGER) AS capacity
    FROM scan s
    LEFT JOIN claims.device d ON d.fixmedins_code = s.fixmedins_code AND d.device_kind = s.device_kind
        AND s.fee_date >= coalesce(d.from_date, s.fee_date) AND s.fee_date <= coalesce(d.to_date, s.fee_date)
    GROUP BY s.fixmedins_code, s.fee_date, s.device_kind, s.persons, s.minutes
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY fixmedins_code, device_kind, date_trunc('month', fee_date) ORDER BY persons DESC NULLS LAST, fee_date) AS place
    FROM able
    WHERE persons > capacity
)
-- The lines of the worst day tell one kind of device from another whose month began on the same day.
SELECT
    fixmedins_code, max(CASE WHEN place = 1 THEN lines END) AS bkkp_sn, min(fee_date) AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, device_kind AS kind, min(devices) AS devices,
    min(capacity) AS capacity, count(*) AS days, max(persons) AS worst_persons
FROM ranked
GROUP BY fixmedins_code, device_kind, date_trunc('month', fee_date)
HAVING count(*) >= CAST($days AS INTEGER)
