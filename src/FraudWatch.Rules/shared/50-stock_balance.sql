-- What came in, went out and was settled, by institution and product, since the first count of the stock and up to the last.
WITH record AS (
    SELECT
        fixmedins_code, min(CASE WHEN kind <> 'sale' THEN moved_on END) AS observed_from, max(moved_on) + CAST($stock_silent_days AS INTEGER) AS observed_until,
        min(CASE WHEN kind = 'stocktake' THEN moved_on END) AS counted_on, max(CASE WHEN kind = 'stocktake' THEN moved_on END) AS last_counted
    FROM claims.stock_move
    GROUP BY fixmedins_code
),
observed AS (
    SELECT r.fixmedins_code, r.observed_from, r.observed_until, r.counted_on,
        -- A count that goes on for some days is one count.
        CASE WHEN r.last_counted > r.counted_on + CAST($stock_count_days AS INTEGER) THEN r.last_counted END AS recounted_on
    FROM record r
),
move AS (
    SELECT m.*, o.counted_on, o.recounted_on,
        -- What was moved up to a count is in the count.
        m.moved_on > coalesce(o.counted_on, m.moved_on - 1) AS is_later, m.moved_on <= coalesce(o.recounted_on, m.moved_on - 1) AS is_recounted
    FROM claims.stock_move m
    JOIN observed o ON o.fixmedins_code = m.fixmedins_code
),
flow AS (
    SELECT fixmedins_code, product_key, kind, moved_on, quantity, pric, is_split, is_recounted,
        CASE WHEN kind = 'stocktake' AND moved_on <= counted_on + CAST($stock_count_days AS INTEGER) THEN quantity ELSE 0 END AS opening,
        CASE WHEN kind = 'stocktake' AND moved_on > recounted_on - CAST($stock_count_days AS INTEGER) THEN quantity ELSE 0 END AS closing,
        CASE WHEN is_later AND kind NOT IN ('sale', 'sale_return', 'stocktake') THEN net_quantity ELSE 0 END AS came_in,
        CASE WHEN is_later AND kind IN ('sale', 'sale_return') AND NOT is_insured THEN -net_quantity ELSE 0 END AS sold
    FROM move
),
moved AS (
    SELECT
        fixmedins_code, product_key,
        min(CASE WHEN kind IN ('purchase', 'transfer_in', 'gain') OR (kind = 'stocktake' AND quantity > 0) THEN moved_on END) AS first_in,
        sum(opening) AS opening, sum(closing) AS closing, sum(came_in) AS came_in, sum(CASE WHEN is_recounted THEN came_in ELSE 0 END) AS came_in_recounted,
        sum(sold) AS sold_privately, sum(CASE WHEN is_recounted THEN sold ELSE 0 END) AS sold_privately_recounted,
        CAST(sum(CASE WHEN kind = 'purchase' THEN quantity * pric END) AS DOUBLE PRECISION)
            / nullif(sum(CASE WHEN kind = 'purchase' AND pric > 0 THEN quantity END), 0) AS purchase_price,
        bool_or(is_split) AS is_split
    FROM flow
    GROUP BY fixmedins_code, product_key
),
purchase_month AS (
    SELECT fixmedins_code, count(DISTINCT date_trunc('month', moved_on)) AS months FROM move WHERE kind = 'purchase' GROUP BY fixmedins_code
),
settled_line AS (
    SELECT
        f.fixmedins_code,
        CASE WHEN starts_with(upper(f.item_code), 'X') THEN left(upper(f.item_code), 18) ELSE upper(f.item_code) END AS product_key,
        f.item_name, f.fee_date, f.cnt, f.amount, f.inscp_amt, f.fee_date > coalesce(o.counted_on, f.fee_date - 1) AS is_later,
        f.fee_date <= coalesce(o.recounted_on, f.fee_date - 1) AS is_recounted
    FROM claims.fee_line f
    JOIN observed o ON o.fixmedins_code = f.fixmedins_code AND f.fee_date BETWEEN o.observed_from AND o.observed_until
    WHERE f.item_class IN ('drug', 'material') AND NOT f.is_external
),
settled AS (
    SELECT
        fixmedins_code, product_key, min(item_name) AS item_name, count(*) AS fee_lines, min(fee_date) AS first_settled, max(fee_date) AS last_settled,
        sum(CASE WHEN is_later THEN cnt ELSE 0 END) AS settled_quantity, sum(CASE WHEN is_later AND is_recounted THEN cnt ELSE 0 END) AS settled_recounted,
        sum(CASE WHEN is_later THEN inscp_amt ELSE 0 END) AS settled_inscp,
        CAST(sum(amount) AS DOUBLE PRECISION) / nullif(sum(cnt), 0) AS settled_price, bool_or(cnt <> floor(cnt)) AS is_fraction
    FROM settled_line
    GROUP BY fixmedins_code, product_key
),
-- Products that the stock knows, and months that have purchases: what is not recorded cannot be missed.
coverage AS (
    SELECT s.fixmedins_code, CAST(sum(CASE WHEN m.first_in IS NOT NULL THEN s.fee_lines ELSE 0 END) AS DOUBLE PRECISION) / nullif(sum(s.fee_lines), 0) AS known_lines
    FROM settled s
    LEFT JOIN moved m ON m.fixmedins_code = s.fixmedins_code AND m.product_key = s.product_key
    GROUP BY s.fixmedins_code
),
settled_month AS (
    SELECT fixmedins_code, count(DISTINCT date_trunc('month', fee_date)) AS months FROM settled_line GROUP BY fixmedins_code
)
SELECT
    s.fixmedins_code, s.product_key, s.item_name, s.fee_lines, s.first_settled, s.last_settled, s.settled_quantity, s.settled_recounted, s.settled_inscp,
    s.settled_price, m.purchase_price, m.first_in, coalesce(m.opening, 0) AS opening, coalesce(m.closing, 0) AS closing, coalesce(m.came_in, 0) AS came_in,
    coalesce(m.came_in_recounted, 0) AS came_in_recounted, coalesce(m.sold_privately, 0) AS sold_privately,
    coalesce(m.sold_privately_recounted, 0) AS sold_privately_recounted, coalesce(m.is_split, FALSE) OR s.is_fraction AS is_split,
    o.observed_from, o.observed_until, o.counted_on, o.recounted_on,
    least(c.known_lines, coalesce(CAST(p.months AS DOUBLE PRECISION), 0) / nullif(t.months, 0)) AS completeness
FROM settled s
JOIN observed o ON o.fixmedins_code = s.fixmedins_code
JOIN coverage c ON c.fixmedins_code = s.fixmedins_code
JOIN settled_month t ON t.fixmedins_code = s.fixmedins_code
LEFT JOIN purchase_month p ON p.fixmedins_code = s.fixmedins_code
LEFT JOIN moved m ON m.fixmedins_code = s.fixmedins_code AND m.product_key = s.product_key
