-- Settlements and refunds as they were posted, day by day, so that any past day can be seen as it was then: what a refund
-- took back later still stood. The entry that ends a bill takes its count back as well.
WITH refund AS (
    SELECT
        refund_of.setl_id, back.setl_id AS refund_id, CAST(back.setl_time AS DATE) AS posted_on,
        abs(back.medfee_sumamt) AS medfee_sumamt, abs(back.fund_pay_sumamt) AS fund_pay_sumamt,
        row_number() OVER (PARTITION BY refund_of.setl_id ORDER BY back.setl_time DESC, back.setl_id DESC) AS n_from_end
    FROM claims.refund AS refund_of
    JOIN lake.setl_d AS back ON back.setl_id = refund_of.refund_id
),
taken_back AS (
    SELECT setl_id, sum(medfee_sumamt) AS medfee_sumamt, sum(fund_pay_sumamt) AS fund_pay_sumamt, max(posted_on) AS last_posted_on
    FROM refund
    GROUP BY setl_id
)
SELECT
    net.setl_id, net.mdtrt_id, net.psn_no, net.fixmedins_code, net.setl_time, CAST(net.setl_time AS DATE) AS posted_on, 1 AS bills,
    CAST(net.medfee_sumamt + coalesce(taken_back.medfee_sumamt, 0) AS DECIMAL(16, 2)) AS medfee_sumamt,
    CAST(coalesce(net.fund_pay_sumamt, 0) + coalesce(taken_back.fund_pay_sumamt, 0) AS DECIMAL(16, 2)) AS fund_pay_sumamt,
    CASE WHEN net.is_reversed THEN taken_back.last_posted_on END AS reversed_on
FROM claims.net_settlement AS net
LEFT JOIN taken_back ON taken_back.setl_id = net.setl_id
WHERE NOT net.is_copy
UNION ALL
SELECT
    refund.refund_id, net.mdtrt_id, net.psn_no, net.fixmedins_code, net.setl_time, refund.posted_on,
    CASE WHEN net.is_reversed AND refund.n_from_end = 1 THEN -1 ELSE 0 END,
    CAST(-refund.medfee_sumamt AS DECIMAL(16, 2)), CAST(-coalesce(refund.fund_pay_sumamt, 0) AS DECIMAL(16, 2)), NULL
FROM refund
JOIN claims.net_settlement AS net ON net.setl_id = refund.setl_id
WHERE NOT net.is_copy
