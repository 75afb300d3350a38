-- Care kind of every medical type that occurs, by its longest known prefix: provinces extend the national two digits.
WITH seen AS (
    SELECT DISTINCT med_type FROM lake.mdtrt_d WHERE med_type IS NOT NULL
    UNION
    SELECT DISTINCT med_type FROM lake.setl_d WHERE med_type IS NOT NULL
    UNION
    SELECT DISTINCT med_type FROM lake.fee_list_d WHERE med_type IS NOT NULL
),
longest_prefix AS (
    SELECT seen.med_type, max(length(known.prefix)) AS prefix_length
    FROM seen
    JOIN claims.dict_med_type AS known ON starts_with(seen.med_type, known.prefix)
    GROUP BY seen.med_type
)
SELECT
    seen.med_type,
    coalesce(known.care_kind, 'other') AS care_kind,
    coalesce(known.care_kind IN ('inpatient', 'day_surgery', 'home_bed', 'long_term_care'), FALSE) AS is_stay
FROM seen
LEFT JOIN longest_prefix ON longest_prefix.med_type = seen.med_type
LEFT JOIN claims.dict_med_type AS known ON known.prefix = left(seen.med_type, longest_prefix.prefix_length)
