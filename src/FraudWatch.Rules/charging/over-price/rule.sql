WITH dear AS (
    SELECT
        l.*, o.limit_price, o.limit_source,
        -- Price documents let a young child cost more; a baby on the mother's card is one.
        o.limit_price * CASE WHEN e.is_newborn OR l.fee_date - p.brdy < CAST($child_days AS INTEGER)
            THEN CAST($child_factor AS DECIMAL(5, 2)) ELSE 1 END AS allowed_price
    FROM claims.line_over_limit o
    JOIN claims.fee_line l ON l.bkkp_sn = o.bkkp_sn AND l.mdtrt_id = o.mdtrt_id
    LEFT JOIN claims.encounter e ON e.mdtrt_id = l.mdtrt_id
    LEFT JOIN claims.person p ON p.psn_no = l.psn_no
    WHERE o.over_limit_self_paid = 0
        AND l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
        -- Exactly the limit in scope: the excess was left to the person.
        AND abs(l.inscp_amt - o.limit_price * l.cnt) >= CAST($tolerance AS DECIMAL(9, 4))
        AND strpos(coalesce(l.local_item_name, ''), '加收') = 0
        AND strpos(coalesce(l.dept_name, ''), '特需') = 0 AND strpos(coalesce(l.dept_name, ''), '国际') = 0
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, min(setl_id) AS setl_id,
    string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) AS bkkp_sn,
    min(fee_date) AS occurred_on,
    CAST(sum(least(inscp_amt, (pric - allowed_price) * cnt)) AS DECIMAL(16, 2)) AS amount_at_risk,
    'D' AS severity,
    item_code, min(item_name) AS item_name, pric, limit_price, limit_source, sum(cnt) AS quantity
FROM dear
WHERE pric - allowed_price >= CAST($tolerance AS DECIMAL(9, 4))
GROUP BY fixmedins_code, psn_no, mdtrt_id, item_code, pric, limit_price, limit_source
