-- C1: which refund takes back which settlement, by the pointer or, where it is missing, by encounter and amount.
WITH valid AS (
    SELECT setl_id, init_setl_id, mdtrt_id, setl_time, medfee_sumamt,
        coalesce(refd_setl_flag, '0') = '1' OR medfee_sumamt < 0 AS is_refund
    FROM lake.setl_d
    WHERE coalesce(vali_flag, '1') = '1'
),
pointed_refund AS (
    SELECT refund.setl_id AS refund_id, original.setl_id
    FROM valid AS refund
    JOIN valid AS original ON original.setl_id = refund.init_setl_id AND NOT original.is_refund
    WHERE refund.is_refund
),
unpointed_refund AS (
    SELECT
        setl_id AS refund_id, mdtrt_id, abs(medfee_sumamt) AS amount,
        row_number() OVER (PARTITION BY mdtrt_id, abs(medfee_sumamt) ORDER BY setl_time, setl_id) AS n
    FROM valid
    WHERE is_refund AND setl_id NOT IN (SELECT refund_id FROM pointed_refund)
),
still_open_original AS (
    SELECT
        setl_id, mdtrt_id, medfee_sumamt AS amount,
        row_number() OVER (PARTITION BY mdtrt_id, medfee_sumamt ORDER BY setl_time, setl_id) AS n
    FROM valid
    WHERE NOT is_refund AND mdtrt_id IN (SELECT mdtrt_id FROM unpointed_refund)
        AND setl_id NOT IN (SELECT setl_id FROM pointed_refund)
)
SELECT refund_id, setl_id FROM pointed_refund
UNION ALL
SELECT refund.refund_id, original.setl_id
FROM unpointed_refund AS refund
JOIN still_open_original AS original
    ON original.mdtrt_id = refund.mdtrt_id AND original.amount = refund.amount AND original.n = refund.n
