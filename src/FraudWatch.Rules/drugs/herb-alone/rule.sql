-- Herbs that the pool never pays, and herbs that it pays only in a compound with others.
WITH judged AS (
    SELECT u.*, c.class_code = 'GZ10000101003000' AS is_never_paid
    FROM features.knowledge_use u
    JOIN claims.rule_class c ON c.class_no = u.class_no AND c.rule_id = CAST($rule_id AS VARCHAR)
    WHERE u.is_pooled AND NOT u.is_mismapped
),
herb AS (
    SELECT
        d.mdtrt_id, d.rx_drord_no, d.item_code, d.bkkp_sn, d.tcmdrug_used_way,
        d.item_code IN (SELECT item_code FROM judged) AS is_limited
    FROM claims.drug_line d
    WHERE d.item_class = 'herb' AND d.mdtrt_id IN (SELECT mdtrt_id FROM judged)
),
prescription AS (
    SELECT
        mdtrt_id, rx_drord_no, count(DISTINCT item_code) AS herbs,
        count(DISTINCT CASE WHEN NOT is_limited THEN item_code END) AS other_herbs
    FROM herb
    WHERE rx_drord_no IS NOT NULL
    GROUP BY mdtrt_id, rx_drord_no
),
wrong AS (
    SELECT j.*, h.rx_drord_no AS rx, p.herbs, p.other_herbs
    FROM judged j
    JOIN herb h ON h.bkkp_sn = j.bkkp_sn AND h.mdtrt_id = j.mdtrt_id
    LEFT JOIN prescription p ON p.mdtrt_id = h.mdtrt_id AND p.rx_drord_no = h.rx_drord_no
    WHERE j.is_never_paid OR p.other_herbs = 0 OR (p.mdtrt_id IS NULL AND h.tcmdrug_used_way = '2')
)
SELECT
    w.fixmedins_code, w.psn_no, w.mdtrt_id,
    string_agg(w.bkkp_sn, '|' ORDER BY w.fee_time, w.bkkp_sn) AS bkkp_sn,
    min(w.fee_date) AS occurred_on,
    sum(w.inscp_amt) AS amount_at_risk,
    w.rx AS rx_drord_no, min(w.item_name) AS item_name, min(w.herbs) AS herbs, min(w.other_herbs) AS other_herbs,
    count(*) AS fee_lines, w.class_no, min(w.quote) AS constraint_text
FROM wrong w
GROUP BY w.fixmedins_code, w.psn_no, w.mdtrt_id, w.rx, w.class_no
