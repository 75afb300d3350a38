-- What each fund should have paid for a settlement, one row per settlement. An amount is NULL where the policy is silent or
-- not settled; is_computable says that nothing is missing, and reason says what is.
SELECT
    settlement.setl_id, settlement.psn_no, settlement.mdtrt_id, settlement.fixmedins_code,
    coalesce(claim.service_date, settlement.end_date, settlement.setl_date) AS service_date, claim.benefit_year,
    own.policy, own.schemes, claim.insu_admdvs, claim.insutype, claim.level, claim.place, claim.is_filed, claim.is_emergency, claim.person, claim.tier,
    claim.insured_years, own.stay_no,
    CAST(own.base AS DECIMAL(16, 2)) AS base, CAST(own.deductible_applied AS DECIMAL(16, 2)) AS deductible_applied, own.band_amounts,
    CAST(own.pool AS DECIMAL(16, 2)) AS pool, CAST(own.large AS DECIMAL(16, 2)) AS large, own.serious,
    CASE WHEN aid.fund = 'medical_aid' THEN aid.paid END AS medical_aid, CASE WHEN aid.fund = 'local_budget' THEN aid.paid END AS local_budget,
    CAST(CASE WHEN own.lost_unfiled > 0 AND NOT own.is_capped THEN own.pool + own.lost_unfiled END AS DECIMAL(16, 2)) AS pool_if_filed,
    CAST(own.sum_before AS DECIMAL(16, 2)) AS sum_before, CAST(own.sum_after AS DECIMAL(16, 2)) AS sum_after,
    CAST(own.pool_cap AS DECIMAL(16, 2)) AS pool_cap, own.pool_after,
    CAST(own.self_pay AS DECIMAL(16, 2)) AS self_pay, own.self_pay_after, coalesce(own.is_capped, FALSE) AS is_capped,
    coalesce(claim.is_year_covered, FALSE) AS is_year_covered, coalesce(policy.is_assumed, FALSE) AS is_assumed,
    coalesce(own.pool IS NOT NULL AND (NOT own.has_large OR own.large IS NOT NULL) AND (NOT own.has_serious OR own.serious IS NOT NULL)
        AND (aid.setl_id IS NULL OR aid.paid IS NOT NULL), FALSE) AS is_computable,
    CASE
        WHEN own.setl_id IS NULL THEN 'no benefit policy for the insured area, the insurance and the day'
        WHEN own.lacks_scheme THEN 'the policy says nothing of this kind of care'
        WHEN own.lacks_deductible THEN 'the deductible is not settled'
        WHEN own.pool IS NULL OR (own.has_large AND own.large IS NULL) THEN 'a ratio is not settled'
        WHEN own.has_serious AND own.serious IS NULL THEN 'the ratio of serious-illness insurance is not settled'
        WHEN aid.setl_id IS NOT NULL AND aid.paid IS NULL THEN 'the ratio of medical aid is not settled'
    END AS reason
FROM claims.settlement settlement
LEFT JOIN features.benefit_self_pay own ON own.setl_id = settlement.setl_id
LEFT JOIN features.benefit_claim claim ON claim.setl_id = settlement.setl_id
LEFT JOIN features.benefit_aid aid ON aid.setl_id = settlement.setl_id
LEFT JOIN claims.benefit_policy policy ON policy.policy = own.policy
