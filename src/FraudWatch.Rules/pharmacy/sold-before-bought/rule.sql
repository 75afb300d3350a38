-- Lines settled while the shelf had never held the drug, whatever its pack or maker.
WITH family AS (
    SELECT fixmedins_code, left(product_key, 13) AS family, min(moved_on) AS first_in
    FROM claims.stock_move
    WHERE kind IN ('purchase', 'transfer_in', 'gain') OR (kind = 'stocktake' AND quantity > 0)
    GROUP BY fixmedins_code, left(product_key, 13)
),
candidate AS (
    SELECT b.fixmedins_code, b.product_key, b.item_name, b.completeness, f.first_in, b.observed_until,
        -- A count that does not know the product is proof at once; records without one must have been kept for a while.
        coalesce(b.counted_on + 1, b.observed_from + CAST($days AS INTEGER)) AS judged_from
    FROM features.stock_balance b
    LEFT JOIN family f ON f.fixmedins_code = b.fixmedins_code AND f.family = left(b.product_key, 13)
    WHERE f.first_in IS NULL OR b.first_settled < f.first_in - CAST($lag_days AS INTEGER)
),
line AS (
    SELECT c.*, f.bkkp_sn, f.fee_date, f.cnt, f.inscp_amt
    FROM claims.fee_line f
    JOIN candidate c ON c.fixmedins_code = f.fixmedins_code
        AND c.product_key = CASE WHEN starts_with(upper(f.item_code), 'X') THEN left(upper(f.item_code), 18) ELSE upper(f.item_code) END
    WHERE f.item_class IN ('drug', 'material') AND NOT f.is_external
        AND f.fee_date BETWEEN c.judged_from AND c.observed_until
        AND (c.first_in IS NULL OR f.fee_date < c.first_in - CAST($lag_days AS INTEGER))
)
SELECT
    fixmedins_code, string_agg(bkkp_sn, '|' ORDER BY fee_date DESC NULLS LAST, bkkp_sn) AS bkkp_sn, max(fee_date) AS occurred_on,
    CASE WHEN completeness >= CAST($completeness AS DOUBLE PRECISION) THEN CAST(sum(inscp_amt) AS DECIMAL(16, 2)) END AS amount_at_risk,
    CASE WHEN completeness >= CAST($completeness AS DOUBLE PRECISION) THEN 'S' ELSE 'L' END AS severity,
    product_key, min(item_name) AS item_name, count(*) AS fee_lines, sum(cnt) AS quantity, min(fee_date) AS first_settled,
    coalesce(CAST(first_in AS VARCHAR), '-') AS first_in_text, CAST(completeness AS DECIMAL(9, 4)) AS completeness
FROM line
GROUP BY fixmedins_code, product_key, completeness, first_in
