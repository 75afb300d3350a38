WITH misnamed AS (
    SELECT l.*, i.level
    FROM claims.fee_line l
    JOIN claims.institution i ON i.fixmedins_code = l.fixmedins_code
    WHERE l.name_similarity < CAST($name_similarity_low AS DECIMAL(5, 4)) AND l.item_class NOT IN ('drug', 'herb')
        AND l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction AND NOT l.is_external
),
true_line AS (
    -- The national item that bears the local name, wherever it is billed under its own name.
    SELECT l.item_name, i.level, l.pric
    FROM claims.fee_line l
    JOIN (SELECT DISTINCT local_item_name FROM misnamed) n ON n.local_item_name = l.item_name
    JOIN claims.institution i ON i.fixmedins_code = l.fixmedins_code
),
level_price AS (
    SELECT item_name, level, max(pric) AS pric FROM true_line GROUP BY item_name, level
),
any_price AS (
    SELECT item_name, max(pric) AS pric FROM true_line GROUP BY item_name
),
priced AS (
    SELECT m.*, coalesce(own.pric, every.pric) AS true_price
    FROM misnamed m
    LEFT JOIN level_price own ON own.item_name = m.local_item_name AND own.level = m.level
    JOIN any_price every ON every.item_name = m.local_item_name
)
SELECT
    fixmedins_code, string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id,
    string_agg(bkkp_sn, '|' ORDER BY bkkp_sn) AS bkkp_sn, max(fee_date) AS occurred_on,
    CAST(sum(least(inscp_amt, (pric - true_price) * cnt)) AS DECIMAL(16, 2)) AS amount_at_risk, 'S' AS severity,
    item_code, min(item_name) AS item_name, local_item_name, max(pric) AS pric, max(true_price) AS true_price, count(*) AS fee_lines
FROM priced
WHERE pric > true_price * (1 + CAST($min_difference AS DECIMAL(9, 4)))
GROUP BY fixmedins_code, item_code, local_item_name, date_trunc('month', fee_date)
HAVING count(*) >= CAST($min_lines AS INTEGER)
