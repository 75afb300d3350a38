WITH counted AS (
    SELECT fixmedins_code, month, fee_lines, coalesce(late_upload_share, 0) AS late_share, coalesce(late_upload_share, 0) * fee_lines AS late_lines
    FROM claims.institution_month
    WHERE fee_lines > 0
),
-- What the others did in the same month; an institution alone is compared with nobody.
compared AS (
    SELECT
        c.*, coalesce(CAST(sum(late_lines) OVER same_month - late_lines AS DOUBLE PRECISION)
            / nullif(sum(fee_lines) OVER same_month - fee_lines, 0), 0) AS others_share
    FROM counted c
    WINDOW same_month AS (PARTITION BY month)
),
late AS (
    SELECT *
    FROM compared
    WHERE fee_lines >= CAST($minimum_lines AS INTEGER) AND late_share >= CAST($late_share AS DOUBLE PRECISION)
        AND others_share < CAST($system_ratio AS DOUBLE PRECISION) * late_share
)
SELECT
    fixmedins_code, month AS occurred_on, month, fee_lines, CAST(late_share AS DECIMAL(9, 3)) AS late_share_of_lines,
    CAST(others_share AS DECIMAL(9, 3)) AS others_share, count(*) OVER (PARTITION BY fixmedins_code) AS months_late
FROM late
