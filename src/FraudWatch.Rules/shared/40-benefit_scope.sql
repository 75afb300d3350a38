-- Which benefit policies are in force for a settlement: those of its insured area and of the areas above it, nearest first.
SELECT
    settlement.setl_id,
    settlement.psn_no,
    policy.policy,
    row_number() OVER (PARTITION BY settlement.setl_id ORDER BY policy.admdvs DESC NULLS LAST, policy.policy) AS nearness
FROM claims.settlement settlement
JOIN claims.settlement_fund fund ON fund.setl_id = settlement.setl_id
JOIN claims.benefit_policy policy
    ON policy.admdvs IN (fund.insu_admdvs, left(fund.insu_admdvs, 4) || '00', left(fund.insu_admdvs, 2) || '0000')
    AND strpos(policy.insurance, '|' || fund.insutype || '|') > 0
    AND policy.valid_from <= coalesce(settlement.end_date, settlement.setl_date)
    AND (policy.valid_to IS NULL OR policy.valid_to > coalesce(settlement.end_date, settlement.setl_date))
