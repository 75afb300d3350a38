-- Areas whose insured are admitted more often than those of the other areas, outside the funnel limit; told to the institution
-- that admits most of them, which is where an inspection would begin.
WITH outside AS (
    SELECT * FROM features.indicator
    WHERE indicator = CAST($rule_id AS VARCHAR) AND subject_kind = 'area'
        AND value > upper_limit
        AND value * CAST($per_insured AS INTEGER) > CAST($warning_line AS DOUBLE PRECISION)
),
admitted AS (
    SELECT o.subject_code, o.month, s.fixmedins_code, count(*) AS stays, count(DISTINCT s.psn_no) AS persons
    FROM outside AS o
    JOIN claims.stay AS s ON s.insu_admdvs = o.subject_code AND CAST(date_trunc('month', s.admission_date) AS DATE) = o.month
    GROUP BY o.subject_code, o.month, s.fixmedins_code
),
most AS (
    SELECT *, row_number() OVER (PARTITION BY subject_code, month ORDER BY stays DESC NULLS LAST, fixmedins_code) AS place,
        row_number() OVER (PARTITION BY fixmedins_code, month ORDER BY stays DESC NULLS LAST, subject_code) AS area_place
    FROM admitted
)
SELECT
    m.fixmedins_code, CAST(o.month + interval '1' month - interval '1' day AS DATE) AS occurred_on, o.month, o.subject_code AS area,
    CAST(o.value * CAST($per_insured AS INTEGER) AS DECIMAL(9, 1)) AS per_thousand, CAST(o.target * CAST($per_insured AS INTEGER) AS DECIMAL(9, 1)) AS target_per_thousand,
    CAST(o.upper_limit * CAST($per_insured AS INTEGER) AS DECIMAL(9, 1)) AS limit_per_thousand, o.z, o.n AS insured, o.peers AS areas, m.stays, m.persons
FROM outside AS o
JOIN most AS m ON m.subject_code = o.subject_code AND m.month = o.month
WHERE m.place = 1 AND m.area_place = 1
