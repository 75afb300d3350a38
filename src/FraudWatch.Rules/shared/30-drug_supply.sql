-- What one prescription gives of one drug: days of supply, packages, and whether a lasting disease of the person is known.
-- Drugs of ward orders are given day by day and stand apart; herbs are counted by the dose.
WITH lasting_code AS (
    SELECT DISTINCT d.diag_code
    FROM (SELECT DISTINCT diag_code FROM features.person_diagnosis) d
    JOIN claims.knowledge_lasting_disease k
        ON left(d.diag_code, length(k.first_code)) >= k.first_code AND left(d.diag_code, length(k.last_code)) <= k.last_code
),
lasting AS (
    SELECT p.psn_no, min(p.from_date) AS since
    FROM features.person_diagnosis p
    JOIN lasting_code c ON c.diag_code = p.diag_code
    GROUP BY p.psn_no
)
SELECT
    d.psn_no, d.fixmedins_code, d.mdtrt_id, d.rx_drord_no, d.fee_date, d.drug_key, coalesce(d.route, '') AS route,
    d.is_discharge_drug, min(d.care_kind) AS care_kind, min(d.med_type) AS med_type, min(d.diag_code) AS diag_code,
    min(d.physician_code) AS physician_code, min(d.item_code) AS item_code, min(d.item_name) AS item_name,
    bool_or(d.is_internet) AS is_internet, sum(d.cnt) AS cnt, sum(d.inscp_amt) AS inscp_amt, max(d.supplied_days) AS supplied_days,
    string_agg(d.bkkp_sn, '|' ORDER BY d.fee_time, d.bkkp_sn) AS bkkp_sn,
    coalesce(min(l.since) <= d.fee_date, FALSE) AS has_lasting_disease
FROM claims.drug_line d
LEFT JOIN lasting l ON l.psn_no = d.psn_no
WHERE d.item_class = 'drug' AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction AND d.supplied_days > 0
    AND (d.stay_id IS NULL OR d.is_discharge_drug)
GROUP BY d.psn_no, d.fixmedins_code, d.mdtrt_id, d.rx_drord_no, d.fee_date, d.drug_key, coalesce(d.route, ''), d.is_discharge_drug
