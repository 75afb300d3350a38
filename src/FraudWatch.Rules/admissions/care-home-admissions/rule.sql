-- Addresses are stored as keys that say nothing: a home is an address of many people whose inpatients are old.
WITH home AS (
    SELECT address_key AS home, count(*) AS residents
    FROM claims.person
    WHERE address_key IS NOT NULL
    GROUP BY address_key
    HAVING count(*) >= CAST($minimum_residents AS INTEGER)
),
home_stay AS (
    SELECT
        h.home, h.residents AS home_residents, s.age, s.stay_id, s.mdtrt_ids, s.psn_no, s.fixmedins_code, s.institution_group, s.admission_date, s.discharge_date,
        s.is_emergency, s.inscp_amt,
        CAST(date_trunc('month', s.admission_date) AS DATE) AS month,
        EXISTS (SELECT 1 FROM claims.knowledge_outbreak k WHERE starts_with(s.diag_code, k.prefix)) AS is_infection
    FROM claims.stay s
    JOIN claims.person p ON p.psn_no = s.psn_no
    JOIN home h ON h.home = p.address_key
    WHERE s.care_kind = 'inpatient' AND NOT s.is_cycle AND NOT s.is_long_term_ward
),
followed AS (
    SELECT a.stay_id, count(DISTINCT b.psn_no) FILTER (WHERE b.admission_date = a.admission_date) AS same_day,
        bool_or(b.admission_date BETWEEN a.discharge_date AND a.discharge_date + CAST($handover_days AS INTEGER)) AS is_handover
    FROM home_stay a
    JOIN home_stay b ON b.home = a.home AND b.institution_group = a.institution_group AND b.psn_no <> a.psn_no
    GROUP BY a.stay_id
),
told AS (
    SELECT
        h.*, coalesce(f.is_handover, FALSE) AS is_handover, coalesce(f.same_day, 0) + 1 >= CAST($group_people AS INTEGER) AS is_group
    FROM home_stay h
    LEFT JOIN followed f ON f.stay_id = h.stay_id
),
-- The stays that began within the window after each one.
after AS (
    SELECT a.home, a.institution_group, a.admission_date AS first_day
    FROM (SELECT DISTINCT home, institution_group, admission_date FROM told) a
    JOIN told b ON b.home = a.home AND b.institution_group = a.institution_group
        AND b.admission_date >= a.admission_date AND b.admission_date < a.admission_date + CAST($window_days AS INTEGER)
    GROUP BY a.home, a.institution_group, a.admission_date
    HAVING count(*) >= CAST($minimum_stays AS INTEGER) AND count(DISTINCT b.psn_no) >= CAST($minimum_people AS INTEGER)
        AND count(*) FILTER (WHERE b.age >= CAST($old_age AS INTEGER)) >= CAST($old_share AS DOUBLE PRECISION) * count(*)
        AND count(*) FILTER (WHERE b.is_handover OR b.is_group) >= CAST($handover_share AS DOUBLE PRECISION) * count(*)
),
-- The first of windows that run into one another.
period AS (
    SELECT *
    FROM (SELECT a.*, lag(first_day) OVER (PARTITION BY home, institution_group ORDER BY first_day) AS previous_day FROM after a) p
    WHERE previous_day IS NULL OR first_day >= previous_day + CAST($window_days AS INTEGER)
)
SELECT
    min(fixmedins_code) AS fixmedins_code, string_agg(mdtrt_ids, '|' ORDER BY admission_date, stay_id) AS mdtrt_id,
    max(admission_date) AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, t.home, t.home_residents, count(*) AS stays,
    count(DISTINCT psn_no) AS residents, count(*) FILTER (WHERE is_handover) AS handovers, count(*) FILTER (WHERE is_group) AS group_stays,
    min(admission_date) AS period_from, max(admission_date) AS period_to, count(DISTINCT month) AS months_seen,
    count(*) FILTER (WHERE is_emergency) AS emergencies, count(*) FILTER (WHERE is_infection) AS infections,
    sum(inscp_amt) AS inscp_amt
FROM period p
JOIN told t ON t.home = p.home AND t.institution_group = p.institution_group
    AND t.admission_date >= p.first_day AND t.admission_date < p.first_day + CAST($window_days AS INTEGER)
GROUP BY t.home, t.home_residents, t.institution_group, p.first_day
