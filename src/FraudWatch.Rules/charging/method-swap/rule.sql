WITH test AS (
    SELECT
        fixmedins_code, date_trunc('month', fee_date) AS month, left(item_code, CAST($method_digits AS INTEGER)) AS base, item_code,
        min(item_name) AS item_name, count(*) AS fee_lines, max(pric) AS pric
    FROM claims.fee_line
    WHERE item_class = 'lab' AND inscp_amt > 0 AND length(item_code) > CAST($method_digits AS INTEGER)
    GROUP BY fixmedins_code, date_trunc('month', fee_date), left(item_code, CAST($method_digits AS INTEGER)), item_code
),
method AS (
    SELECT base, item_code, row_number() OVER (PARTITION BY base ORDER BY max(pric) DESC NULLS LAST, item_code) AS n,
        count(*) OVER (PARTITION BY base) AS methods
    FROM test
    GROUP BY base, item_code
),
by_month AS (
    SELECT
        t.fixmedins_code, t.month, t.base, sum(t.fee_lines) AS fee_lines,
        sum(CASE WHEN m.n = 1 THEN t.fee_lines ELSE 0 END) AS dear_lines, min(CASE WHEN m.n = 1 THEN t.item_name END) AS test_name
    FROM test t
    JOIN method m ON m.base = t.base AND m.item_code = t.item_code
    WHERE m.methods > 1
    GROUP BY t.fixmedins_code, t.month, t.base
),
compared AS (
    SELECT
        *, CAST(dear_lines AS DOUBLE PRECISION) / nullif(fee_lines, 0) AS share,
        lag(fee_lines) OVER (PARTITION BY fixmedins_code, base ORDER BY month) AS lines_before,
        CAST(lag(dear_lines) OVER (PARTITION BY fixmedins_code, base ORDER BY month) AS DOUBLE PRECISION)
            / nullif(lag(fee_lines) OVER (PARTITION BY fixmedins_code, base ORDER BY month), 0) AS share_before,
        CAST(sum(dear_lines) OVER (PARTITION BY month, base) - dear_lines AS DOUBLE PRECISION)
            / nullif(sum(fee_lines) OVER (PARTITION BY month, base) - fee_lines, 0) AS peer_share
    FROM by_month
)
SELECT
    fixmedins_code, CAST(month AS DATE) AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, 'L' AS severity,
    substr(CAST(CAST(month AS DATE) AS VARCHAR), 1, 7) AS month, string_agg(test_name, '、' ORDER BY base) AS tests,
    CAST(max(share) AS DECIMAL(5, 2)) AS share, CAST(min(share_before) AS DECIMAL(5, 2)) AS share_before,
    CAST(max(peer_share) AS DECIMAL(5, 2)) AS peer_share, sum(fee_lines) AS fee_lines
FROM compared
WHERE fee_lines >= CAST($min_lines AS INTEGER) AND lines_before >= CAST($min_lines AS INTEGER)
    AND CAST(share - share_before AS DECIMAL(9, 4)) >= CAST($min_jump AS DECIMAL(9, 4))
    -- Where everybody changes, the price list did.
    AND (peer_share IS NULL OR CAST(share - peer_share AS DECIMAL(9, 4)) >= CAST($min_jump AS DECIMAL(9, 4)))
GROUP BY fixmedins_code, month
