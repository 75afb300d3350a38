-- Herb lines ten times above the middle line of the same herb, in quantity and in amount, day by day where days are known.
WITH line AS (
    SELECT
        d.*, d.supplied_days IS NOT NULL AS has_days,
        CAST(CAST(d.cnt AS DOUBLE PRECISION) / nullif(coalesce(d.supplied_days, 1), 0) AS DECIMAL(18, 4)) AS quantity,
        CAST(CAST(d.inscp_amt AS DOUBLE PRECISION) / nullif(coalesce(d.supplied_days, 1), 0) AS DECIMAL(18, 4)) AS cost
    FROM claims.drug_line d
    WHERE d.item_class = 'herb' AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction
),
ranked AS (
    SELECT
        item_code, has_days, quantity, cost, count(*) OVER (PARTITION BY item_code, has_days) AS lines,
        row_number() OVER (PARTITION BY item_code, has_days ORDER BY quantity, bkkp_sn) AS from_low,
        row_number() OVER (PARTITION BY item_code, has_days ORDER BY quantity DESC NULLS LAST, bkkp_sn DESC NULLS LAST) AS from_high,
        row_number() OVER (PARTITION BY item_code, has_days ORDER BY cost, bkkp_sn) AS cost_from_low,
        row_number() OVER (PARTITION BY item_code, has_days ORDER BY cost DESC NULLS LAST, bkkp_sn DESC NULLS LAST) AS cost_from_high
    FROM line
),
usual AS (
    SELECT
        item_code, has_days,
        max(CASE WHEN abs(from_low - from_high) <= 1 THEN quantity END) AS quantity,
        max(CASE WHEN abs(cost_from_low - cost_from_high) <= 1 THEN cost END) AS cost
    FROM ranked
    GROUP BY item_code, has_days
    HAVING count(*) >= CAST($min_lines AS INTEGER)
)
SELECT
    l.fixmedins_code, l.psn_no, l.mdtrt_id, l.bkkp_sn, l.fee_date AS occurred_on,
    CAST(round(CAST(l.inscp_amt * (l.cost - u.cost) AS DECIMAL(18, 6)) / nullif(l.cost, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    l.item_code, l.item_name, l.quantity, u.quantity AS usual_quantity,
    CAST(round(CAST(l.quantity AS DECIMAL(18, 4)) / nullif(u.quantity, 0)) AS INTEGER) AS times
FROM line l
JOIN usual u ON u.item_code = l.item_code AND u.has_days = l.has_days
WHERE l.quantity >= u.quantity * CAST($times_usual AS INTEGER) AND l.cost >= u.cost * CAST($times_usual AS INTEGER)
