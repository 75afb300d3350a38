WITH counted AS (
    SELECT
        s.*, lag(s.is_transfer_out) OVER person AS after_transfer, s.admission_date - lag(s.discharge_date) OVER person AS gap_days
    FROM claims.stay s
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward
    WINDOW person AS (PARTITION BY s.psn_no ORDER BY s.begin_time, s.stay_id)
),
-- The next hospital of a transfer goes on with the same stay.
episode AS (
    SELECT *
    FROM counted
    WHERE NOT (coalesce(after_transfer, FALSE) AND gap_days <= CAST($transfer_days AS INTEGER))
),
year_back AS (
    SELECT b.psn_no, b.stay_id, b.admission_date, count(*) AS stays
    FROM episode b
    JOIN episode a ON a.psn_no = b.psn_no AND a.admission_date <= b.admission_date
        AND a.admission_date > b.admission_date - CAST($window_days AS INTEGER)
    GROUP BY b.psn_no, b.stay_id, b.admission_date
),
-- The fullest year of each person, the latest of equals.
peak AS (
    SELECT y.*, row_number() OVER (PARTITION BY psn_no ORDER BY stays DESC NULLS LAST, admission_date DESC NULLS LAST, stay_id) AS n
    FROM year_back y
),
known_family AS (
    SELECT e.diag_category, min(k.family) AS family
    FROM (SELECT DISTINCT diag_category FROM episode) e
    JOIN claims.knowledge_close_diagnosis k ON e.diag_category BETWEEN k.first_category AND k.last_category
    GROUP BY e.diag_category
),
ranked AS (
    SELECT
        p.psn_no, p.admission_date, p.stays, coalesce(f.family, e.diag_category) AS diagnosis_family,
        count(*) OVER disease AS persons,
        percent_rank() OVER (PARTITION BY coalesce(f.family, e.diag_category) ORDER BY p.stays) AS rank_share
    FROM peak p
    JOIN episode e ON e.stay_id = p.stay_id
    LEFT JOIN known_family f ON f.diag_category = e.diag_category
    WHERE p.n = 1
    WINDOW disease AS (PARTITION BY coalesce(f.family, e.diag_category))
),
frequent AS (
    SELECT *
    FROM ranked
    WHERE stays >= CAST($minimum_stays AS INTEGER)
        AND (persons < CAST($group_persons AS INTEGER) OR rank_share >= CAST($rank_share AS DOUBLE PRECISION))
),
member AS (
    SELECT
        f.psn_no, f.admission_date AS last_admission, f.stays, f.diagnosis_family, f.persons, f.rank_share, e.stay_id, e.mdtrt_ids,
        e.fixmedins_code, e.institution_group, e.admission_date, e.length_of_stay, e.is_emergency, e.medfee_sumamt, e.diag_name,
        row_number() OVER (PARTITION BY f.psn_no ORDER BY e.admission_date DESC NULLS LAST, e.stay_id) AS place
    FROM frequent f
    JOIN episode e ON e.psn_no = f.psn_no AND e.admission_date <= f.admission_date
        AND e.admission_date > f.admission_date - CAST($window_days AS INTEGER)
)
-- The institution of the last stay answers first.
SELECT
    min(fixmedins_code) FILTER (WHERE place = 1) AS fixmedins_code, psn_no, string_agg(mdtrt_ids, '|' ORDER BY place) AS mdtrt_id,
    last_admission AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, stays, min(admission_date) AS first_admission,
    count(DISTINCT institution_group) AS institutions, sum(length_of_stay) AS bed_days,
    count(*) FILTER (WHERE is_emergency) AS emergencies, sum(medfee_sumamt) AS total_cost,
    coalesce(min(diag_name) FILTER (WHERE place = 1), '-') AS diag_name, diagnosis_family, persons AS persons_with_disease, rank_share
FROM member
GROUP BY psn_no, last_admission, stays, diagnosis_family, persons, rank_share
