-- What the pooled fund and the large-amount fund owe for each part: bands, or a fixed sum, under the scheme's cap and then
-- the year's. A cap takes from each settlement what the sum before it has left: least(cap, after) - least(cap, before).
WITH banded AS (
    SELECT
        setl_id, scheme, string_agg(CAST(paid AS VARCHAR), '|' ORDER BY band_no) AS band_amounts,
        CASE WHEN bool_or(paid IS NULL AND fund = 'pool') THEN NULL ELSE sum(CASE WHEN fund = 'pool' THEN paid ELSE 0 END) END AS pool,
        CASE WHEN bool_or(paid IS NULL AND fund = 'large') THEN NULL ELSE sum(paid) FILTER (WHERE fund = 'large') END AS large,
        bool_or(fund = 'large') AS has_large, CAST(sum(paid_if_filed - paid) AS DECIMAL(16, 2)) AS lost_unfiled
    FROM features.benefit_band
    GROUP BY setl_id, scheme
),
uncapped AS (
    SELECT
        share.*, banded.band_amounts, banded.lost_unfiled, coalesce(banded.has_large, FALSE) AS has_large, banded.large,
        CASE WHEN fixed.value IS NOT NULL THEN least(share.base, CAST(fixed.value AS DECIMAL(16, 2))) ELSE banded.pool END AS pool,
        own_cap.value AS scheme_cap, pool_cap.value AS pool_cap, large_cap.value AS large_cap
    FROM features.benefit_share share
    LEFT JOIN banded ON banded.setl_id = share.setl_id AND banded.scheme = share.scheme
    LEFT JOIN features.benefit_term fixed ON fixed.setl_id = share.setl_id AND fixed.scheme = share.scheme AND fixed.kind = 'fixed'
    LEFT JOIN features.benefit_term own_cap ON own_cap.setl_id = share.setl_id AND own_cap.scheme = share.scheme AND own_cap.kind = 'scheme_cap'
    LEFT JOIN features.benefit_term pool_cap ON pool_cap.setl_id = share.setl_id AND pool_cap.scheme = share.scheme AND pool_cap.kind = 'pool_cap'
    LEFT JOIN features.benefit_term large_cap ON large_cap.setl_id = share.setl_id AND large_cap.scheme = share.scheme AND large_cap.kind = 'large_cap'
),
scheme_summed AS (
    SELECT uncapped.*, sum(coalesce(pool, 0)) OVER (PARTITION BY psn_no, policy, scheme, benefit_year ORDER BY turn) AS scheme_sum
    FROM uncapped
),
scheme_capped AS (
    SELECT
        scheme_summed.*,
        CASE WHEN pool IS NULL THEN NULL WHEN scheme_cap IS NULL THEN pool
            ELSE least(scheme_cap, scheme_sum) - least(scheme_cap, scheme_sum - pool) END AS pool_in_scheme
    FROM scheme_summed
),
year_summed AS (
    SELECT
        scheme_capped.*,
        sum(CASE WHEN pool_cap IS NULL THEN 0 ELSE coalesce(pool_in_scheme, 0) END) OVER (PARTITION BY psn_no, policy, benefit_year
            ORDER BY turn, scheme_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS pool_sum,
        sum(coalesce(large, 0)) OVER (PARTITION BY psn_no, policy, benefit_year
            ORDER BY turn, scheme_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS large_sum
    FROM scheme_capped
)
SELECT
    setl_id, policy, scheme, scheme_no, psn_no, turn, benefit_year, stay_no, base, deductible_applied, sum_before, sum_after,
    band_amounts, has_large, is_known, pool_cap, lost_unfiled,
    CAST(CASE WHEN pool_in_scheme IS NULL THEN NULL WHEN pool_cap IS NULL THEN pool_in_scheme
        ELSE least(pool_cap, pool_sum) - least(pool_cap, pool_sum - pool_in_scheme) END AS DECIMAL(16, 2)) AS pool,
    CAST(CASE WHEN large IS NULL THEN NULL WHEN large_cap IS NULL THEN large
        ELSE least(large_cap, large_sum) - least(large_cap, large_sum - large) END AS DECIMAL(16, 2)) AS large,
    CAST(least(pool_cap, pool_sum) AS DECIMAL(16, 2)) AS pool_after,
    coalesce(pool > pool_in_scheme OR pool_sum > pool_cap OR large_sum > large_cap, FALSE) AS is_capped
FROM year_summed
