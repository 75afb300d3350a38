-- Settled and sold against everything that came in. Without a count of the opening stock it is only a lead.
WITH summed AS (
    SELECT b.*, b.settled_quantity + b.sold_privately - b.opening - b.came_in AS missing,
        -- Up to a second count, what it found on the shelf was not sold either.
        CASE WHEN b.recounted_on IS NOT NULL THEN least(b.settled_recounted,
            b.settled_recounted + b.sold_privately_recounted + b.closing - b.opening - b.came_in_recounted) END AS missing_recounted
    FROM features.stock_balance b
    -- What never came in at all is sold-before-bought.
    WHERE b.first_in IS NOT NULL AND NOT b.is_split
        AND (b.purchase_price IS NULL OR b.settled_price >= b.purchase_price * CAST($price_ratio AS DOUBLE PRECISION))
),
balance AS (
    SELECT fixmedins_code, last_settled, product_key, item_name, observed_from, completeness, settled_quantity, settled_inscp, greatest(missing, missing_recounted) AS missing,
        CASE WHEN missing_recounted > missing THEN settled_recounted ELSE settled_quantity END AS settled,
        CASE WHEN missing_recounted > missing THEN sold_privately_recounted ELSE sold_privately END AS sold_privately,
        CASE WHEN missing_recounted > missing THEN opening + came_in_recounted - closing ELSE opening + came_in END AS available,
        counted_on IS NOT NULL AND completeness >= CAST($completeness AS DOUBLE PRECISION) AS is_proof
    FROM summed
)
SELECT
    fixmedins_code, last_settled AS occurred_on,
    CASE WHEN is_proof THEN CAST(CAST(settled_inscp AS DECIMAL(18, 6)) * least(missing, settled_quantity) / nullif(settled_quantity, 0) AS DECIMAL(16, 2)) END
        AS amount_at_risk,
    CASE WHEN is_proof THEN 'S' ELSE 'L' END AS severity, product_key, item_name, settled AS settled_quantity, sold_privately, available, missing, observed_from,
    CAST(completeness AS DECIMAL(9, 4)) AS completeness
FROM balance
WHERE missing > CAST($tolerance_units AS INTEGER) AND missing > settled * CAST($tolerance_share AS DOUBLE PRECISION)
