WITH stays AS (
    SELECT stay_id, mdtrt_ids, admission_date, discharge_date, length_of_stay
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn
),
per_item AS (
    SELECT
        f.fixmedins_code, f.psn_no, f.stay_id, f.item_code,
        min(f.item_name) AS item_name,
        sum(f.cnt) AS charged_days,
        sum(f.inscp_amt) AS inscp_amt,
        string_agg(f.bkkp_sn, '|' ORDER BY f.fee_time DESC NULLS LAST, f.bkkp_sn) AS bkkp_sn
    FROM claims.fee_line f
    WHERE f.is_day_unit AND f.inscp_amt > 0 AND NOT f.is_self_paid
    GROUP BY f.fixmedins_code, f.psn_no, f.stay_id, f.item_code
)
SELECT
    i.fixmedins_code,
    i.psn_no,
    s.mdtrt_ids AS mdtrt_id,
    i.bkkp_sn,
    s.discharge_date AS occurred_on,
    CAST(round(CAST(i.inscp_amt * (i.charged_days - s.length_of_stay) AS DECIMAL(18, 6)) / nullif(i.charged_days, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    CASE WHEN i.charged_days > s.length_of_stay + CAST($tolerated_days AS INTEGER) THEN 'D' ELSE 'S' END AS severity,
    i.item_code,
    i.item_name,
    s.admission_date,
    s.discharge_date,
    i.charged_days,
    s.length_of_stay AS stay_days,
    i.charged_days - s.length_of_stay AS excess_days
FROM per_item i
JOIN stays s ON s.stay_id = i.stay_id
WHERE i.charged_days > s.length_of_stay
