-- Settlements with what the basic funds owe, and the person's own compliant share as the year adds it up: what serious-illness
-- insurance and medical aid start from. Where a basic amount is not settled by the policy, what was paid stands for it.
WITH basic AS (
    SELECT
        part.setl_id, string_agg(part.scheme, '|' ORDER BY part.scheme_no) AS schemes, min(part.policy) AS policy, max(part.stay_no) AS stay_no,
        sum(part.base) AS base, min(part.sum_before) AS sum_before, max(part.sum_after) AS sum_after, max(part.pool_after) AS pool_after,
        string_agg(part.band_amounts, '+' ORDER BY part.scheme_no) AS band_amounts, max(part.pool_cap) AS pool_cap,
        coalesce(sum(part.lost_unfiled), 0) AS lost_unfiled,
        CASE WHEN bool_or(part.deductible_applied IS NULL) THEN NULL ELSE sum(part.deductible_applied) END AS deductible_applied,
        CASE WHEN bool_or(part.pool IS NULL) THEN NULL ELSE sum(part.pool) END AS pool,
        CASE WHEN bool_or(part.has_large AND part.large IS NULL) THEN NULL ELSE sum(part.large) END AS large,
        bool_or(part.has_large) AS has_large, bool_or(part.is_capped) AS is_capped,
        bool_or(part.scheme IS NULL) AS lacks_scheme, bool_or(NOT part.is_known) AS lacks_deductible,
        sum(part.base) FILTER (WHERE scheme.is_shared_further) AS shared_base,
        CASE WHEN bool_or(part.pool IS NULL) FILTER (WHERE scheme.is_shared_further) THEN NULL
            ELSE sum(part.pool) FILTER (WHERE scheme.is_shared_further) END AS shared_pool,
        CASE WHEN bool_or(part.has_large AND part.large IS NULL) FILTER (WHERE scheme.is_shared_further) THEN NULL
            ELSE sum(coalesce(part.large, 0)) FILTER (WHERE scheme.is_shared_further) END AS shared_large
    FROM features.benefit_basic part
    LEFT JOIN claims.benefit_scheme scheme ON scheme.policy = part.policy AND scheme.scheme = part.scheme
    GROUP BY part.setl_id
),
own AS (
    SELECT
        basic.*, claim.psn_no, claim.turn, claim.benefit_year,
        CASE WHEN basic.shared_base IS NULL THEN 0
            ELSE greatest(0, basic.shared_base - coalesce(basic.shared_pool, claim.hifp_pay, 0) - coalesce(basic.shared_large, claim.hifob_pay, 0)) END AS self_pay
    FROM basic
    JOIN features.benefit_claim claim ON claim.setl_id = basic.setl_id
),
summed AS (
    SELECT own.*, CAST(sum(self_pay) OVER (PARTITION BY psn_no, benefit_year ORDER BY turn) AS DECIMAL(16, 2)) AS self_pay_after FROM own
),
layered AS (
    SELECT
        summed.setl_id, summed.self_pay_after, CAST(summed.self_pay_after - summed.self_pay AS DECIMAL(16, 2)) AS self_pay_before,
        layer.policy, layer.cap, row_number() OVER (PARTITION BY summed.setl_id ORDER BY scope.nearness, layer.layer_no) AS n
    FROM summed
    JOIN features.benefit_scope scope ON scope.setl_id = summed.setl_id
    JOIN claims.benefit_layer layer ON layer.policy = scope.policy AND layer.fund = 'serious_illness'
),
serious AS (
    SELECT
        layered.setl_id, layered.cap, bool_or(band.ratio IS NULL AND layered.self_pay_after > band.lower_end) AS is_unsettled,
        sum(round(coalesce(band.ratio, 0) * greatest(0, least(layered.self_pay_after, coalesce(band.upper_end, layered.self_pay_after)) - band.lower_end), 2)) AS paid_after,
        sum(round(coalesce(band.ratio, 0) * greatest(0, least(layered.self_pay_before, coalesce(band.upper_end, layered.self_pay_before)) - band.lower_end), 2)) AS paid_before
    FROM layered
    JOIN claims.benefit_layer_band band ON band.policy = layered.policy AND band.fund = 'serious_illness'
    WHERE layered.n = 1
    GROUP BY layered.setl_id, layered.cap
)
SELECT
    summed.setl_id, summed.psn_no, summed.turn, summed.benefit_year, summed.policy, summed.schemes, summed.stay_no, summed.base, summed.sum_before,
    summed.sum_after, summed.pool_after, summed.band_amounts, summed.pool_cap, summed.lost_unfiled, summed.deductible_applied, summed.pool, summed.large,
    summed.has_large, summed.is_capped, summed.lacks_scheme, summed.lacks_deductible, summed.self_pay, summed.self_pay_after, serious.setl_id IS NOT NULL AS has_serious,
    CAST(CASE WHEN NOT serious.is_unsettled
        THEN least(serious.cap, serious.paid_after) - least(serious.cap, serious.paid_before) END AS DECIMAL(16, 2)) AS serious
FROM summed
LEFT JOIN serious ON serious.setl_id = summed.setl_id
