-- Negotiated drugs of the special list outside stays, against the registrations in force on the day of supply.
WITH approval AS (
    SELECT
        r.psn_no, r.disease_name, r.from_date, r.to_date, r.applied_on,
        strpos(r.disease_name, '特药') > 0 OR strpos(r.disease_name, '谈判') > 0 OR strpos(r.disease_name, '双通道') > 0 AS is_for_drugs,
        strpos(r.disease_name, '肿瘤') > 0 OR strpos(r.disease_name, '癌') > 0 OR strpos(r.disease_name, '白血病') > 0 AS is_for_tumour
    FROM claims.special_disease r
),
loaded AS (
    -- Without a single registration that could approve such a drug, approvals are kept elsewhere.
    SELECT count(*) AS approvals FROM approval WHERE is_for_drugs OR is_for_tumour
),
supplied AS (
    SELECT d.bkkp_sn, d.mdtrt_id, d.psn_no, d.fixmedins_code, d.fee_date, d.fee_time, d.item_code, d.item_name, d.pric, d.inscp_amt, k.disease_word
    FROM claims.drug_line d
    JOIN claims.fee_line f ON f.bkkp_sn = d.bkkp_sn AND f.mdtrt_id = d.mdtrt_id AND NOT f.is_approved
    JOIN claims.knowledge_special_drug k ON starts_with(d.item_code, k.item_code)
    WHERE d.is_negotiated AND d.stay_id IS NULL AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction
),
approved AS (
    SELECT s.bkkp_sn, min(a.disease_name) AS registered_as, min(coalesce(a.applied_on, a.from_date)) AS applied_on
    FROM supplied s
    JOIN approval a ON a.psn_no = s.psn_no AND a.from_date <= s.fee_date AND (a.to_date IS NULL OR a.to_date >= s.fee_date)
        AND (a.is_for_drugs OR strpos(a.disease_name, s.disease_word) > 0 OR (a.is_for_tumour AND s.disease_word = '肿瘤'))
    GROUP BY s.bkkp_sn
)
SELECT
    s.fixmedins_code, s.psn_no, s.mdtrt_id, string_agg(s.bkkp_sn, '|' ORDER BY s.fee_time, s.bkkp_sn) AS bkkp_sn,
    s.fee_date AS occurred_on, sum(s.inscp_amt) AS amount_at_risk,
    CASE WHEN a.bkkp_sn IS NULL THEN 'D' ELSE 'S' END AS severity,
    s.item_code, min(s.item_name) AS item_name, max(s.pric) AS pric, count(*) AS fee_lines,
    min(a.registered_as) AS registered_as, min(a.applied_on) AS applied_on
FROM supplied s
JOIN loaded l ON l.approvals > 0
LEFT JOIN approved a ON a.bkkp_sn = s.bkkp_sn
WHERE a.bkkp_sn IS NULL OR a.applied_on > s.fee_date
GROUP BY s.fixmedins_code, s.psn_no, s.mdtrt_id, s.fee_date, s.item_code, CASE WHEN a.bkkp_sn IS NULL THEN 'D' ELSE 'S' END
