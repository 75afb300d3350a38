-- What one person can have taken between the first and the last day, against what was handed out before the last.
WITH lifelong AS (
    SELECT DISTINCT d.drug_key FROM claims.drug_line d JOIN claims.knowledge_lifelong_drug k ON strpos(d.item_name, k.value) > 0
),
got AS (
    SELECT d.psn_no, d.drug_key, d.item_name, d.fee_date, d.bkkp_sn, d.fixmedins_code, i.institution_group, d.cnt, d.inscp_amt, d.supplied_days,
        e.drug_key IS NOT NULL AS is_lifelong
    FROM claims.drug_line d
    JOIN claims.institution i ON i.fixmedins_code = d.fixmedins_code
    LEFT JOIN lifelong e ON e.drug_key = d.drug_key
    -- Injections stay in the clinic; insulin is carried home.
    WHERE d.item_class = 'drug' AND d.stay_id IS NULL AND NOT d.is_self_paid AND (coalesce(d.route, '-') <> 'injection' OR e.drug_key IS NOT NULL)
),
collector AS (
    SELECT psn_no, drug_key FROM got GROUP BY psn_no, drug_key HAVING count(DISTINCT institution_group) >= CAST($places AS INTEGER)
),
collected AS (
    SELECT g.* FROM got g JOIN collector c ON c.psn_no = g.psn_no AND c.drug_key = g.drug_key
),
last_day AS (
    SELECT DISTINCT psn_no, drug_key, fee_date FROM collected
),
half_year AS (
    SELECT
        l.psn_no, l.drug_key, l.fee_date AS last_day, min(g.fee_date) AS first_day, l.fee_date - min(g.fee_date) + 1 AS days_passed,
        count(DISTINCT g.institution_group) AS institutions, sum(g.cnt) AS quantity,
        CASE WHEN bool_or(g.is_lifelong) THEN CAST($lifelong_ratio AS DOUBLE PRECISION) ELSE CAST($ratio AS DOUBLE PRECISION) END AS ratio,
        CASE WHEN count(g.supplied_days) = count(*) THEN sum(CASE WHEN g.fee_date < l.fee_date THEN g.supplied_days ELSE 0 END) END AS supplied_days
    FROM last_day l
    JOIN collected g ON g.psn_no = l.psn_no AND g.drug_key = l.drug_key AND g.fee_date BETWEEN l.fee_date - CAST($days AS INTEGER) + 1 AND l.fee_date
    GROUP BY l.psn_no, l.drug_key, l.fee_date
    HAVING count(DISTINCT g.institution_group) >= CAST($places AS INTEGER)
),
beyond AS (
    SELECT h.*,
        CASE WHEN supplied_days IS NOT NULL THEN 1 - CAST(days_passed AS DOUBLE PRECISION) / nullif(supplied_days, 0)
            ELSE 1 - CAST($units AS DOUBLE PRECISION) / nullif(quantity, 0) END AS excess,
        row_number() OVER (PARTITION BY psn_no, drug_key ORDER BY quantity DESC NULLS LAST, last_day) AS place
    FROM half_year h
    WHERE (supplied_days > days_passed * ratio AND supplied_days >= days_passed + CAST($surplus_days AS INTEGER))
        -- Insulin, haemophilia and transplants are judged by days alone.
        OR (supplied_days IS NULL AND quantity > CAST($units AS INTEGER) AND ratio < CAST($lifelong_ratio AS DOUBLE PRECISION))
),
line AS (
    SELECT g.*, b.first_day, b.last_day, b.days_passed, b.institutions, b.quantity, b.supplied_days AS supply, b.excess,
        row_number() OVER (PARTITION BY g.psn_no, g.drug_key ORDER BY g.fee_date DESC NULLS LAST, g.bkkp_sn) AS recent
    FROM beyond b
    JOIN collected g ON g.psn_no = b.psn_no AND g.drug_key = b.drug_key AND g.fee_date BETWEEN b.first_day AND b.last_day
    WHERE b.place = 1
)
SELECT
    max(CASE WHEN recent = 1 THEN fixmedins_code END) AS fixmedins_code, psn_no, string_agg(bkkp_sn, '|' ORDER BY recent) AS bkkp_sn, last_day AS occurred_on,
    CAST(sum(inscp_amt) * excess AS DECIMAL(16, 2)) AS amount_at_risk, drug_key, min(item_name) AS item_name, first_day, days_passed, institutions, quantity,
    coalesce(CAST(supply AS VARCHAR), '-') AS supplied_days
FROM line
GROUP BY psn_no, drug_key, first_day, last_day, days_passed, institutions, quantity, supply, excess
