WITH procured AS (
    SELECT DISTINCT i.med_list_codg AS item_code, k.*, starts_with(i.med_list_codg, k.product_prefix) AS is_selected
    FROM claims.item i
    JOIN claims.knowledge_procured_item k ON starts_with(i.med_list_codg, k.kind_prefix)
),
use AS (
    SELECT l.*, k.kind_prefix, k.name_zh, k.selected_price, k.is_selected
    FROM claims.fee_line l
    JOIN procured k ON k.item_code = l.item_code
    JOIN claims.institution i ON i.fixmedins_code = l.fixmedins_code
    WHERE l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
        AND l.fee_date >= k.valid_from AND (k.valid_to IS NULL OR l.fee_date < k.valid_to)
        AND (k.region IS NULL OR k.region IN (i.admdvs, left(i.admdvs, 4) || '00', left(i.admdvs, 2) || '0000'))
),
bought AS (
    -- The dearest purchase on record: whatever the lot, the hospital paid no more.
    SELECT m.fixmedins_code, m.item_code, max(m.pric) AS purchase_price
    FROM claims.stock_move m
    JOIN claims.institution i ON i.fixmedins_code = m.fixmedins_code
    WHERE m.kind = 'purchase' AND m.pric > 0 AND i.kind <> 'pharmacy'
    GROUP BY m.fixmedins_code, m.item_code
),
dear AS (
    SELECT fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn, fee_date, item_code, item_name, pric, cnt, inscp_amt,
        selected_price AS reference_price, 'above_selected' AS reason
    FROM use
    WHERE is_selected
    UNION ALL
    SELECT l.fixmedins_code, l.psn_no, l.mdtrt_id, l.setl_id, l.bkkp_sn, l.fee_date, l.item_code, l.item_name, l.pric, l.cnt, l.inscp_amt,
        b.purchase_price, 'markup'
    FROM claims.fee_line l
    JOIN bought b ON b.fixmedins_code = l.fixmedins_code AND b.item_code = l.item_code
    WHERE l.item_class IN ('drug', 'material') AND l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
),
dearer AS (
    SELECT *
    FROM dear
    WHERE pric > reference_price * (1 + CAST($tolerance AS DECIMAL(9, 4)))
        AND pric <= reference_price * CAST($unit_factor AS DECIMAL(9, 2))
),
habit AS (
    SELECT
        fixmedins_code, kind_prefix, min(name_zh) AS item_name, max(fee_date) AS last_day, count(*) AS fee_lines,
        max(pric) AS pric, max(selected_price) AS selected_price, sum(CASE WHEN is_selected THEN 0 ELSE cnt END) AS other_quantity,
        sum(CASE WHEN is_selected THEN 0 ELSE least(inscp_amt, greatest(0, (pric - selected_price) * cnt)) END) AS excess
    FROM use
    GROUP BY fixmedins_code, kind_prefix, date_trunc('quarter', fee_date)
    HAVING count(*) >= CAST($min_lines AS INTEGER)
        AND sum(CASE WHEN is_selected THEN cnt ELSE 0 END) < sum(cnt) * CAST($min_selected_share AS DECIMAL(9, 4))
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn, fee_date AS occurred_on,
    CAST(least(inscp_amt, (pric - reference_price) * cnt) AS DECIMAL(16, 2)) AS amount_at_risk, 'S' AS severity, reason,
    CASE reason WHEN 'markup' THEN '高于采购价' ELSE '高于集采中选价' END AS reason_zh,
    CASE reason WHEN 'markup' THEN 'above the purchase price' ELSE 'above the selected price' END AS reason_en,
    item_code, item_name, pric, reference_price, cnt AS quantity
FROM dearer
UNION ALL
SELECT
    fixmedins_code, NULL, NULL, NULL, NULL, last_day, CAST(excess AS DECIMAL(16, 2)), 'S', 'outside',
    '本季度几乎只用非中选产品', 'practically only products that were not selected', kind_prefix, item_name, pric, selected_price, other_quantity
FROM habit
WHERE excess > 0
