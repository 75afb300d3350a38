WITH ordered_item AS (
    -- An institution whose orders never name an item does not order it one by one.
    SELECT DISTINCT fixmedins_code, item_code FROM claims.order_line
),
ordered_stay AS (
    SELECT DISTINCT stay_id FROM claims.order_line WHERE stay_id IS NOT NULL
),
billed AS (
    SELECT
        l.fixmedins_code, l.psn_no, l.stay_id, l.item_code, min(l.item_name) AS item_name,
        sum(l.cnt) AS billed, sum(l.inscp_amt) AS inscp_amt, min(l.fee_date) AS occurred_on,
        string_agg(l.bkkp_sn, '|' ORDER BY l.fee_time DESC NULLS LAST, l.bkkp_sn) AS bkkp_sn
    FROM claims.fee_line l
    JOIN ordered_stay o ON o.stay_id = l.stay_id
    JOIN ordered_item i ON i.fixmedins_code = l.fixmedins_code AND i.item_code = l.item_code
    JOIN claims.encounter e ON e.mdtrt_id = l.mdtrt_id
    WHERE l.is_presence AND NOT l.is_external AND NOT e.is_newborn
        AND l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
    GROUP BY l.fixmedins_code, l.psn_no, l.stay_id, l.item_code
),
done AS (
    SELECT stay_id, item_code, sum(executed) AS executed, string_agg(DISTINCT order_no, '、' ORDER BY order_no) AS orders
    FROM claims.order_line
    WHERE stay_id IS NOT NULL
    GROUP BY stay_id, item_code
),
compared AS (
    SELECT b.*, s.mdtrt_ids, coalesce(d.executed, 0) AS executed, coalesce(d.orders, '') AS orders
    FROM billed b
    JOIN claims.stay s ON s.stay_id = b.stay_id
    LEFT JOIN done d ON d.stay_id = b.stay_id AND d.item_code = b.item_code
)
SELECT
    fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, bkkp_sn, occurred_on,
    CAST(inscp_amt * CAST(billed - executed AS DECIMAL(18, 6)) / nullif(billed, 0) AS DECIMAL(16, 2)) AS amount_at_risk,
    'S' AS severity,
    item_code, item_name, billed, executed, billed - executed AS excess, orders
FROM compared
WHERE billed > executed
    -- Nothing carried out at all is no order entered late.
    AND (executed = 0 OR billed - executed > CAST($tolerated_times AS INTEGER))
