-- The deductible, ratio or cap that applies to each part: of the terms whose conditions it meets, the first as written. All
-- the adjustments of a ratio that it meets add up.
WITH met AS (
    SELECT
        part.setl_id, part.scheme, term.kind, term.band_no, term.term_no, coalesce(NOT term.is_filed, FALSE) AS is_for_unfiled,
        CASE
            WHEN term.as_settled THEN claim.dedc_std * coalesce(term.value, 1)
            WHEN term.step_years IS NOT NULL AND claim.insured_years IS NOT NULL
                THEN least(term.at_most, term.value * floor(CAST(claim.insured_years AS DOUBLE PRECISION) / nullif(term.step_years, 0)))
            WHEN term.step_years IS NULL THEN term.value
        END AS value
    FROM features.benefit_part part
    JOIN features.benefit_claim claim ON claim.setl_id = part.setl_id
    JOIN claims.benefit_term term ON term.policy = part.policy AND term.scheme = part.scheme
    WHERE (term.places IS NULL OR strpos(term.places, '|' || claim.place || '|') > 0)
        AND (term.authorities IS NULL OR strpos(term.authorities, '|' || claim.authority || '|') > 0)
        AND (term.levels IS NULL OR strpos(term.levels, '|' || CAST(claim.level AS VARCHAR) || '|') > 0)
        AND (term.persons IS NULL OR strpos(term.persons, '|' || claim.person || '|') > 0)
        AND (term.tiers IS NULL OR strpos(term.tiers, '|' || claim.tier || '|') > 0)
        AND (term.insurance IS NULL OR strpos(term.insurance, '|' || claim.insutype || '|') > 0)
        AND (term.deliveries IS NULL OR strpos(term.deliveries, '|' || claim.matn_type || '|') > 0)
        AND (term.is_filed IS NULL OR term.is_filed = claim.is_filed)
        AND (term.min_years IS NULL OR claim.insured_years >= term.min_years)
        AND (term.max_years IS NULL OR claim.insured_years < term.max_years)
        AND (term.min_stay_no IS NULL OR part.stay_no >= term.min_stay_no)
),
ranked AS (
    SELECT met.*, row_number() OVER (PARTITION BY setl_id, scheme, kind, band_no ORDER BY term_no) AS n
    FROM met
    WHERE kind <> 'adjustment'
)
SELECT setl_id, scheme, kind, band_no, CAST(value AS DECIMAL(16, 4)) AS value, CAST(0 AS DECIMAL(16, 4)) AS unfiled_value FROM ranked WHERE n = 1
UNION ALL
SELECT setl_id, scheme, kind, band_no, CAST(CASE WHEN bool_or(value IS NULL) THEN NULL ELSE sum(value) END AS DECIMAL(16, 4)),
    CAST(sum(CASE WHEN is_for_unfiled THEN value ELSE 0 END) AS DECIMAL(16, 4))
FROM met
WHERE kind = 'adjustment'
GROUP BY setl_id, scheme, kind, band_no
