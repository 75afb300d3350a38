WITH eligible AS (
    SELECT s.*
    FROM claims.stay s
    WHERE s.care_kind = 'inpatient' AND NOT s.is_open AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward
        AND NOT s.is_emergency AND coalesce(s.age, CAST($minimum_age AS INTEGER)) >= CAST($minimum_age AS INTEGER)
        AND NOT EXISTS (
            SELECT 1 FROM claims.knowledge_observation_stay k WHERE k.match = 'diagnosis' AND starts_with(s.diag_code, k.value))
),
tests_only AS (
    SELECT e.*, f.exam_share + f.lab_share AS test_share_of_cost
    FROM eligible e
    JOIN features.stay f ON f.stay_id = e.stay_id
    WHERE e.length_of_stay <= CAST($maximum_days AS INTEGER) AND e.dscg_way = '1' AND e.main_operation_code IS NULL
        AND f.exam_share + f.lab_share >= CAST($test_share AS DOUBLE PRECISION)
        AND f.treatment_share + f.surgery_share <= CAST($treatment_share AS DOUBLE PRECISION)
),
-- An endoscopy or a puncture needs the bed for the night.
invasive AS (
    SELECT DISTINCT l.stay_id
    FROM claims.fee_line l
    JOIN claims.knowledge_observation_stay k ON k.match = 'item' AND strpos(l.item_name, k.value) > 0
    WHERE l.stay_id IN (SELECT stay_id FROM tests_only) AND l.item_class NOT IN ('drug', 'herb', 'material')
),
candidate AS (
    SELECT * FROM tests_only WHERE stay_id NOT IN (SELECT stay_id FROM invasive)
),
cases AS (SELECT institution_group, count(*) AS cases FROM candidate GROUP BY institution_group),
rate AS (
    SELECT e.institution_group, coalesce(c.cases, 0) AS y, count(*) AS n
    FROM eligible e
    LEFT JOIN cases c ON c.institution_group = e.institution_group
    GROUP BY e.institution_group, c.cases
),
-- Against the others but for those with the highest shares; one case is added so that a rate of nothing has a limit too.
ranked AS (
    SELECT r.*, CAST(y AS DOUBLE PRECISION) / nullif(n, 0) AS own_rate, percent_rank() OVER (ORDER BY CAST(y AS DOUBLE PRECISION) / nullif(n, 0))
        <= 1 - CAST($winsor_share AS DOUBLE PRECISION) AS is_usual
    FROM rate r
),
expected AS (
    SELECT r.*, CAST(coalesce(sum(y) FILTER (WHERE is_usual) OVER (), 0) - CASE WHEN is_usual THEN y ELSE 0 END + 1 AS DOUBLE PRECISION)
        / nullif(coalesce(sum(n) FILTER (WHERE is_usual) OVER (), 0) - CASE WHEN is_usual THEN n ELSE 0 END + 1, 0) AS other_rate
    FROM ranked r
),
scored AS (
    SELECT e.*, CAST(y - n * other_rate AS DOUBLE PRECISION) / nullif(sqrt(n * other_rate), 0) AS z FROM expected e
),
tail AS (
    SELECT
        percentile_cont(CAST($winsor_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS low,
        percentile_cont(1 - CAST($winsor_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS high
    FROM scored
),
spread AS (
    SELECT w.*, greatest(1, CAST(sum(z * z) OVER () - z * z AS DOUBLE PRECISION)
        / nullif((count(*) OVER () - 1) * CAST($kept_variance AS DOUBLE PRECISION), 0)) AS overdispersion
    FROM (
        SELECT s.institution_group, s.y, s.own_rate, s.other_rate, s.z AS own_z, least(greatest(s.z, t.low), t.high) AS z
        FROM scored s CROSS JOIN tail t
    ) w
),
outlier AS (
    SELECT *
    FROM spread
    WHERE own_z > CAST($sigmas AS DOUBLE PRECISION) * sqrt(overdispersion)
        AND y >= CAST($minimum_stays AS INTEGER) AND own_rate >= CAST($minimum_share AS DOUBLE PRECISION)
)
SELECT
    c.fixmedins_code, c.psn_no, c.mdtrt_ids AS mdtrt_id, c.admission_date AS occurred_on, c.inscp_amt AS amount_at_risk,
    CAST(c.test_share_of_cost AS DECIMAL(9, 3)) AS test_share_of_cost, c.length_of_stay, c.admission_date, c.discharge_date,
    coalesce(c.diag_name, c.diag_code, '-') AS diag_name, c.dept_name, c.chfpdr_name, c.ipt_otp_no, o.y AS cases,
    CAST(o.own_rate AS DECIMAL(9, 3)) AS institution_share, CAST(o.other_rate AS DECIMAL(9, 3)) AS other_share
FROM candidate c
JOIN outlier o ON o.institution_group = c.institution_group
