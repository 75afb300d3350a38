-- What was handed to a patient does not come back into trade.
WITH settled AS (
    SELECT t.*, coalesce(i.institution_group, t.fixmedins_code) AS institution_group, coalesce(i.fixmedins_name, t.fixmedins_code) AS settled_name
    FROM claims.trace_code t
    LEFT JOIN claims.institution i ON i.fixmedins_code = t.fixmedins_code
    WHERE t.source = 'fee' AND t.valid_code IS NOT NULL AND NOT t.is_split AND t.used_on >= CAST($from AS DATE)
),
one_person AS (
    SELECT valid_code FROM settled GROUP BY valid_code HAVING min(psn_no) = max(psn_no)
),
given_back AS (
    SELECT trace_code, fixmedins_code, max(used_at) AS used_at FROM claims.trace_code WHERE source = 'return' GROUP BY trace_code, fixmedins_code
),
back_in_stock AS (
    SELECT
        s.valid_code, s.fixmedins_code AS settled_code, s.settled_name, s.psn_no, s.mdtrt_id, s.setl_id, s.bkkp_sn, s.used_on AS settled_on, s.item_name,
        s.inscp_amt, s.cnt, k.fixmedins_code, k.used_on, k.source,
        row_number() OVER (PARTITION BY s.valid_code ORDER BY k.used_at, k.fixmedins_code, k.source, s.bkkp_sn) AS place
    FROM settled s
    JOIN one_person o ON o.valid_code = s.valid_code
    JOIN claims.trace_code k ON k.valid_code = s.valid_code AND k.source IN ('purchase', 'stock')
        AND k.used_on > s.used_on + CAST($days AS INTEGER)
    LEFT JOIN claims.institution i ON i.fixmedins_code = k.fixmedins_code
    LEFT JOIN given_back g ON g.trace_code = s.valid_code AND g.fixmedins_code = s.fixmedins_code AND g.used_at >= s.used_at
    WHERE coalesce(i.institution_group, k.fixmedins_code) <> s.institution_group AND g.trace_code IS NULL
)
SELECT
    b.fixmedins_code, b.psn_no, b.mdtrt_id, b.setl_id, b.bkkp_sn, b.used_on AS occurred_on,
    CAST(CAST(b.inscp_amt AS DECIMAL(18, 6)) / nullif(greatest(b.cnt, 1), 0) AS DECIMAL(16, 2)) AS amount_at_risk,
    b.valid_code AS trace_code, b.settled_on, b.settled_code, b.settled_name, b.item_name, b.source AS found_in,
    coalesce((SELECT min(m.supplier) FROM claims.stock_move m
        WHERE m.fixmedins_code = b.fixmedins_code AND m.kind = 'purchase' AND m.moved_on = b.used_on AND strpos(m.trace_code, b.valid_code) > 0), '-') AS supplier
FROM back_in_stock b
WHERE b.place = 1
