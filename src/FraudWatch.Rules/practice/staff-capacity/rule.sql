-- Least minutes of hands-on work per unit, summed over a physician's day.
WITH labour AS (
    SELECT DISTINCT i.med_list_codg, k.minutes
    FROM claims.item i
    JOIN claims.knowledge_labour_item k ON starts_with(i.med_list_codg, k.prefix)
),
worked AS (
    SELECT f.fixmedins_code, f.physician_code, f.fee_date, sum(f.cnt * l.minutes) AS minutes, count(DISTINCT f.psn_no) AS persons,
        string_agg(f.bkkp_sn, '|' ORDER BY f.fee_time, f.bkkp_sn) AS lines
    FROM claims.fee_line f
    JOIN labour l ON l.med_list_codg = f.item_code
    JOIN claims.institution_month m ON m.fixmedins_code = f.fixmedins_code AND m.month = CAST(date_trunc('month', f.fee_date) AS DATE)
    WHERE f.physician_code IS NOT NULL AND m.fee_date_reliable AND f.cnt <= CAST($most_units AS INTEGER)
    GROUP BY f.fixmedins_code, f.physician_code, f.fee_date
    HAVING sum(f.cnt * l.minutes) > CAST($hours AS INTEGER) * 60
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY fixmedins_code, physician_code, date_trunc('month', fee_date) ORDER BY minutes DESC NULLS LAST, fee_date) AS place
    FROM worked
)
-- The lines of the worst day tell one physician from another whose month began on the same day.
SELECT
    fixmedins_code, max(CASE WHEN place = 1 THEN lines END) AS bkkp_sn, min(fee_date) AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, physician_code, count(*) AS days,
    CAST(CAST(max(minutes) AS DOUBLE PRECISION) / 60 AS DECIMAL(9, 1)) AS worst_hours, max(persons) AS worst_persons
FROM ranked
GROUP BY fixmedins_code, physician_code, date_trunc('month', fee_date)
HAVING count(*) >= CAST($days AS INTEGER)
