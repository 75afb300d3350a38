-- Herbs of one prescription that 十八反 or 十九畏 forbid together, told by their names.
WITH herb AS (
    -- Without a number, herbs of one moment are one prescription.
    SELECT
        d.*, coalesce(d.rx_drord_no, CAST(d.fee_time AS VARCHAR)) AS sheet
    FROM claims.drug_line d
    WHERE d.item_class = 'herb' AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction
),
name AS (
    SELECT DISTINCT item_name FROM herb
),
side_a AS (
    SELECT n.item_name, k.herb, k.other_herb, k.canon
    FROM name n
    JOIN claims.knowledge_herb_incompatible k ON strpos(n.item_name, k.herb) > 0
        AND (k.herb_except IS NULL OR strpos(n.item_name, k.herb_except) = 0)
),
side_b AS (
    SELECT n.item_name, k.herb, k.other_herb
    FROM name n
    JOIN claims.knowledge_herb_incompatible k ON strpos(n.item_name, k.other_herb) > 0
        AND (k.other_except IS NULL OR strpos(n.item_name, k.other_except) = 0)
),
forbidden AS (
    SELECT a.item_name AS name_a, b.item_name AS name_b, min(a.canon) AS canon
    FROM side_a a
    JOIN side_b b ON b.herb = a.herb AND b.other_herb = a.other_herb
    GROUP BY a.item_name, b.item_name
)
SELECT
    a.fixmedins_code, a.psn_no, a.mdtrt_id,
    string_agg(DISTINCT a.bkkp_sn, '|' ORDER BY a.bkkp_sn) || '|' || string_agg(DISTINCT b.bkkp_sn, '|' ORDER BY b.bkkp_sn) AS bkkp_sn,
    min(a.fee_date) AS occurred_on,
    min(a.inscp_amt) + min(b.inscp_amt) AS amount_at_risk,
    min(a.rx_drord_no) AS rx_drord_no, f.name_a AS herb_a, f.name_b AS herb_b, f.canon
FROM forbidden f
JOIN herb a ON a.item_name = f.name_a
JOIN herb b ON b.item_name = f.name_b AND b.mdtrt_id = a.mdtrt_id AND b.sheet = a.sheet
GROUP BY a.fixmedins_code, a.psn_no, a.mdtrt_id, a.sheet, f.name_a, f.name_b, f.canon
