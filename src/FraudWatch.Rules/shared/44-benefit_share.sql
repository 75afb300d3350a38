-- The deductible that each part still owes, and the stretch of the year's (or the stay's) sum over which its bands apply:
-- from the sum before it to the sum with it.
WITH owed AS (
    SELECT
        part.*, term.value AS deductible, scheme.accumulator, coalesce(scheme.band_counts, 'all') AS band_counts,
        scheme.deductible_per = 'none' AS has_no_deductible,
        sum(part.base) OVER (PARTITION BY part.psn_no, part.policy, part.scheme, part.deductible_key ORDER BY part.turn) AS deductible_sum
    FROM features.benefit_part part
    LEFT JOIN claims.benefit_scheme scheme ON scheme.policy = part.policy AND scheme.scheme = part.scheme
    LEFT JOIN features.benefit_term term ON term.setl_id = part.setl_id AND term.scheme = part.scheme AND term.kind = 'deductible'
),
applied AS (
    SELECT
        owed.*,
        CASE
            WHEN has_no_deductible THEN 0
            WHEN deductible IS NOT NULL THEN least(deductible, deductible_sum) - least(deductible, deductible_sum - base)
        END AS deductible_applied
    FROM owed
),
counted AS (
    SELECT
        applied.*, base - CASE WHEN band_counts = 'all' THEN 0 ELSE coalesce(deductible_applied, 0) END AS counted,
        CASE WHEN band_counts = 'all' THEN coalesce(deductible_applied, 0) ELSE 0 END AS skipped
    FROM applied
),
summed AS (
    SELECT
        counted.*,
        sum(counted) OVER (PARTITION BY psn_no, policy, accumulator, band_key ORDER BY turn, scheme_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS sum_after,
        bool_or(deductible_applied IS NULL) OVER (PARTITION BY psn_no, policy, accumulator, band_key ORDER BY turn, scheme_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS was_unknown
    FROM counted
)
SELECT
    setl_id, policy, scheme, scheme_no, psn_no, turn, benefit_year, stay_no, base,
    CAST(deductible AS DECIMAL(16, 2)) AS deductible, CAST(deductible_applied AS DECIMAL(16, 2)) AS deductible_applied,
    CAST(sum_after - counted AS DECIMAL(16, 2)) AS sum_before, CAST(sum_after AS DECIMAL(16, 2)) AS sum_after,
    CAST(sum_after - counted + skipped AS DECIMAL(16, 2)) AS band_from,
    deductible_applied IS NOT NULL AND (band_counts = 'all' OR NOT was_unknown) AS is_known
FROM summed
