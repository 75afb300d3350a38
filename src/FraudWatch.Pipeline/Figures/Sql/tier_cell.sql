-- The matrix of probability and expected recovery. The cuts are those of the rating; amounts have two decimals, so a cut is
-- rounded up to the fen, and the same institutions lie above it.
WITH cut AS (
    SELECT
        CAST(ceil(100 * percentile_cont(CAST($tier_a_quantile AS DOUBLE)) WITHIN GROUP (ORDER BY expected_recovery)) / 100 AS DECIMAL(18, 2)) AS high,
        CAST(ceil(100 * percentile_cont(CAST($tier_b_quantile AS DOUBLE)) WITHIN GROUP (ORDER BY expected_recovery)) / 100 AS DECIMAL(18, 2)) AS middle
    FROM risk.institution
    WHERE probability >= CAST($tier_c_probability AS DOUBLE)
),
placed AS (
    SELECT r.*, c.high, c.middle,
        CASE WHEN r.probability >= CAST($tier_a_probability AS DOUBLE) THEN 0 WHEN r.probability >= CAST($tier_b_probability AS DOUBLE) THEN 1
            WHEN r.probability >= CAST($tier_c_probability AS DOUBLE) THEN 2 ELSE 3 END AS chance,
        CASE WHEN r.expected_recovery >= c.high THEN 0 WHEN r.expected_recovery >= c.middle THEN 1 ELSE 2 END AS money
    FROM risk.institution AS r
    JOIN temp.seen AS s ON s.fixmedins_code = r.fixmedins_code
    CROSS JOIN cut AS c
)
SELECT chance, money, min(tier) AS tier, count(*) AS institutions, sum(expected_recovery) AS expected_recovery, any_value(high) AS high, any_value(middle) AS middle
FROM placed
GROUP BY chance, money
ORDER BY chance, money
