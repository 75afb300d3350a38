-- Visits settled as special-disease care: without any registration in force, or with drugs that no registered disease covers.
WITH line AS (
    SELECT f.bkkp_sn, f.mdtrt_id, f.psn_no, f.fixmedins_code, f.fee_date, f.fee_time, f.item_code, f.item_name, f.item_class, f.inscp_amt
    FROM claims.fee_line f
    WHERE f.care_kind = 'chronic' AND f.inscp_amt > 0 AND NOT f.is_self_paid AND NOT f.is_correction AND NOT f.is_approved
),
patient AS (
    SELECT l.psn_no, max(CASE WHEN r.psn_no IS NULL THEN 0 ELSE 1 END) AS is_known
    FROM line l
    LEFT JOIN claims.special_disease r ON r.psn_no = l.psn_no
    GROUP BY l.psn_no
),
covered AS (
    SELECT CAST(sum(is_known) AS DOUBLE PRECISION) / nullif(count(*), 0) AS share FROM patient
),
in_force AS (
    SELECT DISTINCT l.bkkp_sn, r.disease_name
    FROM line l
    JOIN claims.special_disease r ON r.psn_no = l.psn_no AND r.from_date <= l.fee_date AND (r.to_date IS NULL OR r.to_date >= l.fee_date)
),
catalogue AS (
    SELECT d.disease_name, k.item_code
    FROM (SELECT DISTINCT disease_name FROM in_force) d
    LEFT JOIN claims.knowledge_special_disease_item k ON strpos(d.disease_name, k.word) > 0
),
held AS (
    -- A disease without a catalogue covers everything.
    SELECT
        i.bkkp_sn, string_agg(DISTINCT i.disease_name, '、' ORDER BY i.disease_name) AS registered,
        bool_or(c.item_code IS NULL OR l.item_class NOT IN ('drug', 'herb') OR starts_with(l.item_code, c.item_code)) AS is_covered
    FROM in_force i
    JOIN line l ON l.bkkp_sn = i.bkkp_sn
    JOIN catalogue c ON c.disease_name = i.disease_name
    GROUP BY i.bkkp_sn
)
SELECT
    l.fixmedins_code, l.psn_no, l.mdtrt_id, string_agg(l.bkkp_sn, '|' ORDER BY l.fee_time, l.bkkp_sn) AS bkkp_sn,
    min(l.fee_date) AS occurred_on, sum(l.inscp_amt) AS amount_at_risk,
    coalesce(min(h.registered), '无') AS registered, min(l.item_name) AS item_names, count(*) AS fee_lines,
    CASE WHEN h.bkkp_sn IS NULL THEN '无有效登记' ELSE '药品不在登记病种目录内' END AS reason_zh,
    CASE WHEN h.bkkp_sn IS NULL THEN 'no registration in force' ELSE 'drugs outside the registered diseases' END AS reason_en
FROM line l
JOIN covered c ON c.share >= CAST($coverage_share AS DOUBLE PRECISION)
LEFT JOIN held h ON h.bkkp_sn = l.bkkp_sn
WHERE h.bkkp_sn IS NULL OR NOT h.is_covered
GROUP BY l.fixmedins_code, l.psn_no, l.mdtrt_id, CASE WHEN h.bkkp_sn IS NULL THEN '无有效登记' ELSE '药品不在登记病种目录内' END,
    CASE WHEN h.bkkp_sn IS NULL THEN 'no registration in force' ELSE 'drugs outside the registered diseases' END
