WITH sale AS (
    SELECT m.*, date_trunc('week', m.moved_on) AS week
    FROM claims.stock_move m
    WHERE m.kind = 'sale' AND m.pric > 0 AND m.lot IS NOT NULL AND NOT m.is_split
),
private AS (
    -- The dearest of the week's private sales: what anybody could have paid.
    SELECT fixmedins_code, item_code, lot, week, max(pric) AS private_price, count(*) AS private_sales
    FROM sale
    WHERE NOT is_insured
    GROUP BY fixmedins_code, item_code, lot, week
    HAVING count(*) >= CAST($min_private_sales AS INTEGER)
),
dearer AS (
    SELECT s.*, p.private_price, p.private_sales
    FROM sale s
    JOIN private p ON p.fixmedins_code = s.fixmedins_code AND p.item_code = s.item_code AND p.lot = s.lot AND p.week = s.week
    WHERE s.is_insured AND s.pric >= p.private_price * (1 + CAST($min_difference AS DECIMAL(9, 4)))
)
SELECT
    fixmedins_code, string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id,
    string_agg(DISTINCT bkkp_sn, '|' ORDER BY bkkp_sn) AS bkkp_sn, min(moved_on) AS occurred_on,
    CAST(sum((pric - private_price) * quantity) AS DECIMAL(16, 2)) AS amount_at_risk, 'S' AS severity,
    item_code, min(item_name) AS item_name, lot, max(pric) AS insured_price, max(private_price) AS private_price,
    max(private_sales) AS private_sales, count(*) AS insured_sales
FROM dearer
GROUP BY fixmedins_code, item_code, lot, week
