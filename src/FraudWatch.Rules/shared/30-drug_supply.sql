-- What one prescription gives of one drug: days of supply, packages, and whether a lasting disease of the person is known.
-- Drugs of ward orders are given day by day and stand apart; herbs are counted by the dose.
WITH lasting_code AS (
    SELECT DISTINCT d.diag_code
    FROM (SELECT DISTINCT diag_code FROM features.person_diagnosis) d
    JOIN claims.knowledge_lasting_disease k
        ON left(d.diag_code, length(k.first_code)) >= k.first_code AND left(d.diag_code, length(k.last_code)) <= k.last_code
),
treated_visit AS (
    -- The visit's own diagnosis says what it is for.
    SELECT DISTINCT p.psn_no, p.visit_id
    FROM features.person_diagnosis p
    JOIN lasting_code c ON c.diag_code = p.diag_code
    WHERE p.visit_id IS NOT NULL
),
patient AS (
    -- A known lasting disease explains the drugs of such diseases whatever today's visit is for.
    SELECT p.psn_no, min(p.from_date) AS since
    FROM features.person_diagnosis p
    JOIN lasting_code c ON c.diag_code = p.diag_code
    GROUP BY p.psn_no
),
lasting_drug AS (
    SELECT DISTINCT d.item_code
    FROM (SELECT DISTINCT item_code FROM claims.drug_line) d
    JOIN claims.knowledge_lasting_drug k ON starts_with(d.item_code, k.item_code)
)
SELECT
    d.psn_no, d.fixmedins_code, d.mdtrt_id, d.rx_drord_no, d.fee_date, d.drug_key, coalesce(d.route, '') AS route,
    d.is_discharge_drug, min(d.care_kind) AS care_kind, min(d.med_type) AS med_type, min(d.diag_code) AS diag_code,
    min(d.physician_code) AS physician_code, min(d.item_code) AS item_code, min(d.item_name) AS item_name,
    bool_or(d.is_internet) AS is_internet, sum(d.cnt) AS cnt, sum(d.inscp_amt) AS inscp_amt, max(d.supplied_days) AS supplied_days,
    string_agg(d.bkkp_sn, '|' ORDER BY d.fee_time, d.bkkp_sn) AS bkkp_sn,
    bool_or(v.visit_id IS NOT NULL OR (k.item_code IS NOT NULL AND coalesce(p.since <= d.fee_date, FALSE))) AS has_lasting_disease
FROM claims.drug_line d
LEFT JOIN treated_visit v ON v.psn_no = d.psn_no AND v.visit_id = d.visit_id
LEFT JOIN patient p ON p.psn_no = d.psn_no
LEFT JOIN lasting_drug k ON k.item_code = d.item_code
WHERE d.item_class = 'drug' AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction AND d.supplied_days > 0
    AND (d.stay_id IS NULL OR d.is_discharge_drug)
GROUP BY d.psn_no, d.fixmedins_code, d.mdtrt_id, d.rx_drord_no, d.fee_date, d.drug_key, coalesce(d.route, ''), d.is_discharge_drug
