WITH stay AS (
    SELECT s.*, lag(s.discharge_date) OVER person AS previous_discharge, max(s.admission_date) OVER () AS last_admission
    FROM claims.stay s
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward
    WINDOW person AS (PARTITION BY s.psn_no ORDER BY s.begin_time, s.stay_id)
),
-- Live discharges home: not transferred, against advice or dead (2 to 5), and long enough ago for a return to show.
discharge AS (
    SELECT
        s.*, CAST(date_trunc('quarter', s.discharge_date) AS DATE) AS quarter,
        coalesce(left(s.diag_category, 1), '-') || CASE WHEN s.age >= CAST($old_age AS INTEGER) THEN '+' ELSE '-' END
            || CASE WHEN s.admission_date - s.previous_discharge <= CAST($prior_days AS INTEGER) THEN '+' ELSE '-' END AS stratum
    FROM stay s
    WHERE NOT s.is_open AND coalesce(s.dscg_way, '1') NOT IN ('2', '3', '4', '5') AND NOT s.is_planned_readmission
        AND s.discharge_date + CAST($window_days AS INTEGER) <= s.last_admission
),
came_back AS (
    SELECT d.stay_id, bool_or(r.institution_group = d.institution_group) AS is_here
    FROM discharge d
    JOIN stay r ON r.psn_no = d.psn_no AND r.begin_time > d.begin_time AND r.diag_category = d.diag_category
        AND r.admission_date - d.discharge_date BETWEEN 0 AND CAST($window_days AS INTEGER)
    GROUP BY d.stay_id
),
counted AS (
    SELECT
        d.institution_group, d.quarter, d.stratum, min(d.fixmedins_code) AS fixmedins_code, count(*) AS n, count(c.stay_id) AS y,
        count(*) FILTER (WHERE c.is_here) AS here
    FROM discharge d
    LEFT JOIN came_back c ON c.stay_id = d.stay_id
    GROUP BY d.institution_group, d.quarter, d.stratum
),
-- Institutions with the highest crude rates do not say what is usual.
crude AS (
    SELECT institution_group, percent_rank() OVER (ORDER BY CAST(sum(y) AS DOUBLE PRECISION) / nullif(sum(n), 0))
        <= 1 - CAST($winsor_share AS DOUBLE PRECISION) AS is_usual
    FROM counted
    GROUP BY institution_group
),
house AS (
    SELECT c.institution_group, c.stratum, sum(CASE WHEN r.is_usual THEN c.n ELSE 0 END) AS n, sum(CASE WHEN r.is_usual THEN c.y ELSE 0 END) AS y
    FROM counted c
    JOIN crude r ON r.institution_group = c.institution_group
    GROUP BY c.institution_group, c.stratum
),
-- Rates of the same kind of patient elsewhere; one readmission is added so that a rate of nothing has a limit too.
usual AS (
    SELECT
        institution_group, stratum, sum(n) OVER kind - n AS others,
        CAST(sum(y) OVER kind - y + 1 AS DOUBLE PRECISION) / nullif(sum(n) OVER kind - n + 1, 0) AS kind_rate,
        CAST(sum(y) OVER () - sum(y) OVER own + 1 AS DOUBLE PRECISION) / nullif(sum(n) OVER () - sum(n) OVER own + 1, 0) AS all_rate
    FROM house
    WINDOW kind AS (PARTITION BY stratum), own AS (PARTITION BY institution_group)
),
rated AS (
    SELECT
        c.institution_group, c.quarter, min(c.fixmedins_code) AS fixmedins_code, sum(c.n) AS n, sum(c.y) AS y, sum(c.here) AS here,
        sum(c.n * u.rate) AS expected, sum(c.n * u.rate * (1 - u.rate)) AS variance
    FROM counted c
    JOIN (
        SELECT institution_group, stratum, CASE WHEN others >= CAST($stratum_stays AS INTEGER) THEN kind_rate ELSE all_rate END AS rate
        FROM usual
    ) u ON u.institution_group = c.institution_group AND u.stratum = c.stratum
    GROUP BY c.institution_group, c.quarter
    HAVING sum(c.n) >= CAST($minimum_stays AS INTEGER)
),
scored AS (
    SELECT r.*, CAST(y - expected AS DOUBLE PRECISION) / nullif(sqrt(variance), 0) AS z FROM rated r
),
tail AS (
    SELECT
        percentile_cont(CAST($winsor_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS low,
        percentile_cont(1 - CAST($winsor_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS high
    FROM scored
),
-- The spread that institutions show anyway, without the one that is judged.
spread AS (
    SELECT w.*, greatest(1, coalesce(CAST(sum(w.bent * w.bent) OVER () - sum(w.bent * w.bent) OVER own AS DOUBLE PRECISION)
        / nullif((count(*) OVER () - count(*) OVER own) * CAST($kept_variance AS DOUBLE PRECISION), 0), 1)) AS overdispersion
    FROM (SELECT s.*, least(greatest(s.z, t.low), t.high) AS bent FROM scored s CROSS JOIN tail t) w
    WINDOW own AS (PARTITION BY w.institution_group)
)
SELECT
    fixmedins_code, quarter AS occurred_on, quarter, CAST(n AS BIGINT) AS discharges, CAST(y AS BIGINT) AS readmissions,
    CAST(CAST(y AS DOUBLE PRECISION) / nullif(n, 0) AS DECIMAL(9, 3)) AS rate, CAST(expected AS DECIMAL(9, 1)) AS expected,
    CAST(here AS BIGINT) AS came_back_here, CAST(z AS DECIMAL(9, 2)) AS deviations,
    CAST(overdispersion AS DECIMAL(9, 2)) AS overdispersion
FROM spread
WHERE y > CAST($warning_rate AS DOUBLE PRECISION) * n AND z > CAST($sigmas AS DOUBLE PRECISION) * sqrt(overdispersion)
