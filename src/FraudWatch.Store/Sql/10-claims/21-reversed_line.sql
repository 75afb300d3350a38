-- C1: settlements whose lines go with them: reversed, and billed again under a live settlement of the same encounter.
WITH reversed AS (
    SELECT setl_id, mdtrt_id FROM claims.net_settlement WHERE is_reversed
),
billed_again AS (
    SELECT DISTINCT fee.mdtrt_id
    FROM lake.fee_list_d AS fee
    JOIN claims.settlement AS live ON live.setl_id = fee.setl_id
    WHERE fee.mdtrt_id IN (SELECT mdtrt_id FROM reversed)
)
SELECT reversed.setl_id
FROM reversed
JOIN billed_again ON billed_again.mdtrt_id = reversed.mdtrt_id
