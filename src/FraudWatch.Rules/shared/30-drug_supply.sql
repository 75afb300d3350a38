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
),
line AS (
    SELECT
        d.psn_no, d.fixmedins_code, d.mdtrt_id, d.rx_drord_no, d.fee_date, d.drug_key, coalesce(d.route, '') AS route, d.is_discharge_drug,
        d.care_kind, d.med_type, d.diag_code, d.physician_code, d.item_code, d.item_name, d.is_internet, d.cnt, d.inscp_amt,
        d.supplied_days, d.bkkp_sn, d.fee_time,
        v.visit_id IS NOT NULL OR (k.item_code IS NOT NULL AND coalesce(p.since <= d.fee_date, FALSE)) AS has_lasting_disease,
        count(*) OVER (
            PARTITION BY d.psn_no, d.fixmedins_code, d.mdtrt_id, d.rx_drord_no, d.fee_date, d.drug_key, coalesce(d.route, ''), d.is_discharge_drug
        ) AS lines
    FROM claims.drug_line d
    LEFT JOIN treated_visit v ON v.psn_no = d.psn_no AND v.visit_id = d.visit_id
    LEFT JOIN patient p ON p.psn_no = d.psn_no
    LEFT JOIN lasting_drug k ON k.item_code = d.item_code
    WHERE d.item_class = 'drug' AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction AND d.supplied_days > 0
        AND (d.stay_id IS NULL OR d.is_discharge_drug)
)
SELECT
    psn_no, fixmedins_code, mdtrt_id, rx_drord_no, fee_date, drug_key, route, is_discharge_drug,
    min(care_kind) AS care_kind, min(med_type) AS med_type, min(diag_code) AS diag_code,
    min(physician_code) AS physician_code, min(item_code) AS item_code, min(item_name) AS item_name,
    bool_or(is_internet) AS is_internet, sum(cnt) AS cnt, sum(inscp_amt) AS inscp_amt, max(supplied_days) AS supplied_days,
    -- Nearly every drug of a prescription is one line; a list that sorts is kept in memory for the others alone.
    coalesce(string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) FILTER (WHERE lines > 1), min(bkkp_sn)) AS bkkp_sn,
    bool_or(has_lasting_disease) AS has_lasting_disease
FROM line
GROUP BY psn_no, fixmedins_code, mdtrt_id, rx_drord_no, fee_date, drug_key, route, is_discharge_drug
