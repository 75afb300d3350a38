-- Settled and sold against everything that came in. Without a count of the opening stock it is only a lead.
WITH balance AS (
    SELECT b.*, b.opening + b.came_in AS available, b.settled_quantity + b.sold_privately - b.opening - b.came_in AS missing
    FROM features.stock_balance b
    -- What never came in at all is sold-before-bought.
    WHERE b.first_in IS NOT NULL AND NOT b.is_split
        AND (b.purchase_price IS NULL OR b.settled_price >= b.purchase_price * CAST($price_ratio AS DOUBLE PRECISION))
),
short AS (
    SELECT b.*, b.is_counted AND b.completeness >= CAST($completeness AS DOUBLE PRECISION) AS is_proof
    FROM balance b
    WHERE b.missing > CAST($tolerance_units AS INTEGER) AND b.missing > b.settled_quantity * CAST($tolerance_share AS DOUBLE PRECISION)
)
SELECT
    fixmedins_code, last_settled AS occurred_on,
    CASE WHEN is_proof THEN CAST(CAST(settled_inscp AS DECIMAL(18, 6)) * least(missing, settled_quantity) / nullif(settled_quantity, 0) AS DECIMAL(16, 2)) END
        AS amount_at_risk,
    CASE WHEN is_proof THEN 'S' ELSE 'L' END AS severity, product_key, item_name, settled_quantity, sold_privately, available, missing, observed_from,
    CAST(completeness AS DECIMAL(9, 4)) AS completeness
FROM short
