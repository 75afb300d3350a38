-- A month that sends no number at all is a fault of the interface: a lead.
WITH sold AS (
    SELECT
        m.fixmedins_code, m.moved_on, m.bkkp_sn, m.prescription_no, m.prescriber_key,
        count(m.prescription_no) OVER (PARTITION BY m.fixmedins_code, date_trunc('month', m.moved_on)) AS sent_numbers,
        count(m.prescriber_key) OVER (PARTITION BY m.fixmedins_code, date_trunc('month', m.moved_on)) AS sent_prescribers
    FROM claims.stock_move m
    WHERE m.kind = 'sale' AND m.is_insured AND m.is_prescription_drug
),
without AS (
    SELECT
        s.fixmedins_code, s.moved_on, f.psn_no, f.mdtrt_id, f.setl_id, f.bkkp_sn, f.item_name, f.inscp_amt, s.prescription_no, s.prescriber_key,
        (s.prescription_no IS NULL AND s.sent_numbers > 0) OR (s.prescriber_key IS NULL AND s.sent_prescribers > 0) AS is_proof
    FROM sold s
    JOIN claims.fee_line f ON f.bkkp_sn = s.bkkp_sn AND f.fixmedins_code = s.fixmedins_code
    WHERE (s.prescription_no IS NULL OR s.prescriber_key IS NULL) AND NOT f.is_internet AND NOT f.is_self_paid
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, setl_id, string_agg(bkkp_sn, '|' ORDER BY bkkp_sn) AS bkkp_sn, min(moved_on) AS occurred_on,
    CASE WHEN bool_or(is_proof) THEN CAST(sum(CASE WHEN is_proof THEN inscp_amt END) AS DECIMAL(16, 2)) END AS amount_at_risk,
    CASE WHEN bool_or(is_proof) THEN 'S' ELSE 'L' END AS severity,
    string_agg(DISTINCT item_name, '、' ORDER BY item_name) AS items, count(*) AS fee_lines,
    CASE WHEN count(prescription_no) < count(*) THEN '无处方号' ELSE '无开方医师' END AS missing_zh,
    CASE WHEN count(prescription_no) < count(*) THEN 'no prescription number' ELSE 'no prescriber' END AS missing_en
FROM without
GROUP BY fixmedins_code, psn_no, mdtrt_id, setl_id
