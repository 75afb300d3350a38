-- How an institution's stays spread around their means, and how far they lie from stays of the same diagnosis category
-- everywhere. Six decimals: the order in which numbers were added must not show.
WITH detail AS (
    SELECT
        stay.stay_id, stay.fixmedins_code, stay.psn_no, CAST(stay.length_of_stay AS DOUBLE PRECISION) AS days,
        CAST(stay.medfee_sumamt AS DOUBLE PRECISION) AS cost, stay.diag_category, stay.age,
        ln(1 + greatest(CAST(stay.medfee_sumamt AS DOUBLE PRECISION), 0)) AS log_cost,
        date_trunc('month', stay.admission_date) AS month, person.die_date IS NOT NULL AS has_died, person.insu_admdvs
    FROM claims.stay AS stay
    LEFT JOIN claims.person AS person ON person.psn_no = stay.psn_no
),
usual AS (
    SELECT diag_category, avg(CAST(log_cost AS DECIMAL(18, 9))) AS log_cost, avg(days) AS days
    FROM detail
    WHERE diag_category IS NOT NULL
    GROUP BY diag_category
),
diagnosed AS (
    SELECT fixmedins_code, CAST(count(*) AS DOUBLE PRECISION) AS diagnoses FROM claims.diagnosis WHERE stay_id IS NOT NULL GROUP BY fixmedins_code
),
operated AS (
    SELECT fixmedins_code, CAST(count(*) AS DOUBLE PRECISION) AS operations FROM claims.operation WHERE stay_id IS NOT NULL GROUP BY fixmedins_code
),
category AS (
    SELECT fixmedins_code, diag_category, CAST(count(*) AS DOUBLE PRECISION) AS n,
        sum(count(*)) OVER (PARTITION BY fixmedins_code) AS of_all
    FROM detail
    WHERE diag_category IS NOT NULL
    GROUP BY fixmedins_code, diag_category
),
variety AS (
    -- Shannon's entropy: how many equally frequent categories would be as varied, on the log scale.
    SELECT fixmedins_code, count(*) AS categories, -sum(CAST(n / of_all * ln(n / of_all) AS DECIMAL(18, 9))) AS entropy
    FROM category
    GROUP BY fixmedins_code
)
SELECT
    d.fixmedins_code, max(d.days) AS longest_stay,
    CAST(CAST(stddev_samp(d.days) AS DECIMAL(28, 6)) AS DOUBLE PRECISION) AS length_of_stay_deviation,
    CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY d.cost) AS DOUBLE PRECISION) AS stay_cost_median,
    max(d.cost) AS stay_cost_greatest,
    CAST(CAST(stddev_samp(d.cost) AS DECIMAL(28, 6)) AS DOUBLE PRECISION) AS stay_cost_deviation,
    CAST(CAST(avg(CAST(d.log_cost - u.log_cost AS DECIMAL(18, 9))) AS DECIMAL(28, 6)) AS DOUBLE PRECISION) AS cost_against_diagnosis,
    CAST(CAST(avg(CAST(d.days - u.days AS DECIMAL(18, 9))) AS DECIMAL(28, 6)) AS DOUBLE PRECISION) AS days_against_diagnosis,
    CAST(CAST(avg(d.age) AS DECIMAL(28, 6)) AS DOUBLE PRECISION) AS mean_age,
    CAST(CAST(stddev_samp(d.age) AS DECIMAL(28, 6)) AS DOUBLE PRECISION) AS age_deviation,
    CAST(count(*) FILTER (WHERE d.has_died) AS DOUBLE PRECISION) / nullif(count(*), 0) AS deceased_share,
    count(DISTINCT d.month) AS active_months, count(DISTINCT d.insu_admdvs) AS home_areas,
    max(g.diagnoses) / nullif(count(*), 0) AS diagnoses_per_stay,
    coalesce(max(o.operations), 0) / nullif(count(*), 0) AS operations_per_stay,
    max(v.categories) AS diagnosis_categories, CAST(max(v.entropy) AS DOUBLE PRECISION) AS diagnosis_entropy
FROM detail AS d
LEFT JOIN usual AS u ON u.diag_category = d.diag_category
LEFT JOIN diagnosed AS g ON g.fixmedins_code = d.fixmedins_code
LEFT JOIN operated AS o ON o.fixmedins_code = d.fixmedins_code
LEFT JOIN variety AS v ON v.fixmedins_code = d.fixmedins_code
GROUP BY d.fixmedins_code
