-- Far is another prefecture: the first four digits of the area code differ.
WITH far AS (
    SELECT s.*
    FROM claims.stay s
    JOIN claims.institution i ON i.fixmedins_code = s.fixmedins_code
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward AND NOT s.is_emergency
        AND left(s.insu_admdvs, 4) <> left(i.admdvs, 4) AND coalesce(i.hosp_lv, '') NOT IN ('01', '02')
),
-- The county's share of all far patients, without those of the institution itself; one person is added on either side.
own_people AS (
    SELECT institution_group, insu_admdvs, count(DISTINCT psn_no) AS people FROM far GROUP BY institution_group, insu_admdvs
),
share_elsewhere AS (
    SELECT
        institution_group, insu_admdvs,
        CAST(sum(people) OVER (PARTITION BY insu_admdvs) - people + 1 AS DOUBLE PRECISION)
            / nullif(sum(people) OVER () - sum(people) OVER (PARTITION BY institution_group) + 1, 0) AS share
    FROM own_people
),
-- Who came within the window after each admission, from the same county and from all.
after AS (
    SELECT
        a.institution_group, a.insu_admdvs, a.admission_date AS first_day,
        count(DISTINCT b.psn_no) FILTER (WHERE b.insu_admdvs = a.insu_admdvs) AS people, count(DISTINCT b.psn_no) AS all_people
    FROM (SELECT DISTINCT institution_group, insu_admdvs, admission_date FROM far) a
    JOIN far b ON b.institution_group = a.institution_group AND b.admission_date >= a.admission_date
        AND b.admission_date < a.admission_date + CAST($window_days AS INTEGER)
    GROUP BY a.institution_group, a.insu_admdvs, a.admission_date
),
crowd AS (
    SELECT w.*, w.all_people * least(1, s.share) AS expected, lag(w.first_day) OVER place AS previous_day
    FROM after w
    JOIN share_elsewhere s ON s.institution_group = w.institution_group AND s.insu_admdvs = w.insu_admdvs
    WHERE w.people >= CAST($minimum_people AS INTEGER)
        AND w.people > w.all_people * least(1, s.share)
            + CAST($sigmas AS DOUBLE PRECISION) * sqrt(w.all_people * least(1, s.share) * (1 - least(1, s.share)))
    WINDOW place AS (PARTITION BY w.institution_group, w.insu_admdvs ORDER BY w.first_day)
),
cluster AS (
    SELECT
        f.stay_id, f.mdtrt_ids, f.psn_no, f.fixmedins_code, f.admission_date, f.medfee_sumamt,
        'cluster|' || c.institution_group || '|' || c.insu_admdvs || '|' || CAST(c.first_day AS VARCHAR) AS key, 'cluster' AS kind,
        c.insu_admdvs, c.expected
    FROM crowd c
    JOIN far f ON f.institution_group = c.institution_group AND f.insu_admdvs = c.insu_admdvs
        AND f.admission_date >= c.first_day AND f.admission_date < c.first_day + CAST($window_days AS INTEGER)
    WHERE c.previous_day IS NULL OR c.first_day >= c.previous_day + CAST($window_days AS INTEGER)
),
-- A person's fullest year away from home.
year_back AS (
    SELECT b.psn_no, b.stay_id, b.admission_date, count(*) AS stays, sum(a.medfee_sumamt) AS cost
    FROM far b
    JOIN far a ON a.psn_no = b.psn_no AND a.admission_date <= b.admission_date
        AND a.admission_date > b.admission_date - CAST($person_days AS INTEGER)
    GROUP BY b.psn_no, b.stay_id, b.admission_date
    HAVING count(*) >= CAST($person_stays AS INTEGER) AND sum(a.medfee_sumamt) > CAST($person_cost AS DECIMAL(16, 2))
),
traveller AS (
    SELECT y.*, row_number() OVER (PARTITION BY psn_no ORDER BY stays DESC NULLS LAST, admission_date DESC NULLS LAST, stay_id) AS n
    FROM year_back y
),
member AS (
    SELECT * FROM cluster
    UNION ALL
    SELECT f.stay_id, f.mdtrt_ids, f.psn_no, f.fixmedins_code, f.admission_date, f.medfee_sumamt, 'person|' || f.psn_no, 'person',
        f.insu_admdvs, CAST(NULL AS DOUBLE PRECISION)
    FROM traveller t
    JOIN far f ON f.psn_no = t.psn_no AND f.admission_date <= t.admission_date
        AND f.admission_date > t.admission_date - CAST($person_days AS INTEGER)
    WHERE t.n = 1
)
SELECT
    min(fixmedins_code) AS fixmedins_code, CASE WHEN count(DISTINCT psn_no) = 1 THEN min(psn_no) END AS psn_no,
    string_agg(mdtrt_ids, '|' ORDER BY admission_date, stay_id) AS mdtrt_id, max(admission_date) AS occurred_on,
    CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, kind, min(insu_admdvs) AS place, count(DISTINCT psn_no) AS people,
    count(*) AS stays, coalesce(CAST(CAST(min(expected) AS DECIMAL(9, 1)) AS VARCHAR), '-') AS expected, min(admission_date) AS period_from,
    max(admission_date) AS period_to, sum(medfee_sumamt) AS total_cost, count(DISTINCT date_trunc('month', admission_date)) AS months_seen
FROM member
GROUP BY key, kind
