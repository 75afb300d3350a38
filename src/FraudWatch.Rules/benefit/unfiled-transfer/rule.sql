-- Care outside the insured area without a filing, paid at the ratio that the policy grants to filed care.
SELECT
    b.fixmedins_code, b.psn_no, b.mdtrt_id, b.setl_id, b.service_date AS occurred_on,
    CAST(f.hifp_pay - b.pool AS DECIMAL(16, 2)) AS amount_at_risk, CAST(f.hifp_pay - b.pool AS DECIMAL(16, 2)) AS fund_at_risk, 'fund' AS basis,
    CASE WHEN b.is_assumed THEN 'S' ELSE 'D' END AS severity,
    b.policy, b.schemes, b.insu_admdvs, i.admdvs AS care_admdvs, b.base, b.pool AS pool_due, b.pool_if_filed, f.hifp_pay AS pool_paid
FROM features.benefit b
JOIN claims.settlement_fund f ON f.setl_id = b.setl_id
LEFT JOIN claims.institution i ON i.fixmedins_code = b.fixmedins_code
-- pool_if_filed is there for unfiled care alone, where the policy pays it less.
WHERE abs(f.hifp_pay - b.pool_if_filed) <= CAST($tolerance AS DECIMAL(16, 2))
    AND f.hifp_pay - b.pool > CAST($tolerance AS DECIMAL(16, 2))
