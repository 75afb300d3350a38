-- Cycles, camps, eye and cancer wards bring the same people together for good reasons.
WITH eligible AS (
    SELECT
        s.*, p.phone_key, rtrim(p.address_key, '0123456789号室栋幢楼单元组-#') AS village,
        coalesce(p.household_key, p.address_key, s.psn_no) AS household
    FROM claims.stay s
    LEFT JOIN claims.person p ON p.psn_no = s.psn_no
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward
        AND NOT EXISTS (
            SELECT 1 FROM claims.knowledge_group_ordinary k
            WHERE (k.match = 'diagnosis' AND starts_with(s.diag_code, k.value))
                OR (k.match = 'department' AND strpos(s.dept_name, k.value) > 0)
                OR (k.match = 'department_code' AND starts_with(s.dept_code, k.value))
                OR (k.match = 'home' AND strpos(p.address_key, k.value) > 0))
),
admitted AS (
    SELECT institution_group, admission_date, count(DISTINCT psn_no) AS persons FROM eligible GROUP BY institution_group, admission_date
),
clientele AS (SELECT institution_group, count(DISTINCT psn_no) AS persons FROM eligible GROUP BY institution_group),
came_again AS (
    SELECT
        a.institution_group, a.admission_date AS day, b.admission_date AS other_day, a.psn_no, a.stay_id, a.household,
        a.discharge_date, a.medfee_sumamt, a.emp_no, a.phone_key, a.village,
        row_number() OVER (PARTITION BY a.institution_group, a.admission_date, b.admission_date ORDER BY a.psn_no) - 1 AS place
    FROM eligible a
    JOIN eligible b ON b.psn_no = a.psn_no AND b.institution_group = a.institution_group AND b.admission_date <> a.admission_date
        AND abs(b.admission_date - a.admission_date) <= CAST($window_days AS INTEGER)
),
-- Families are one household; what counts is people of different ones.
together AS (
    SELECT
        c.institution_group, c.day, c.other_day, count(*) AS people,
        CAST(stddev_samp(c.medfee_sumamt) AS DOUBLE PRECISION) / nullif(avg(c.medfee_sumamt), 0) AS bill_spread,
        -- Log of the expected number of sets of so many people common to both days (hypergeometric; bounds the chance of one).
        sum(ln(greatest(1, CAST((d.persons - c.place) * (e.persons - c.place) AS DOUBLE PRECISION))
            / nullif((n.persons - c.place) * (c.place + 1), 0))) AS log_chance
    FROM came_again c
    JOIN admitted d ON d.institution_group = c.institution_group AND d.admission_date = c.day
    JOIN admitted e ON e.institution_group = c.institution_group AND e.admission_date = c.other_day
    JOIN clientele n ON n.institution_group = c.institution_group
    GROUP BY c.institution_group, c.day, c.other_day
    HAVING count(DISTINCT c.household) >= CAST($minimum_people AS INTEGER)
),
link AS (
    SELECT institution_group, day, other_day, household, 'employer' AS kind, emp_no AS value FROM came_again
    UNION
    SELECT institution_group, day, other_day, household, 'phone', phone_key FROM came_again
    UNION
    SELECT institution_group, day, other_day, household, 'address', village FROM came_again
    UNION
    SELECT institution_group, day, other_day, household, 'discharge', CAST(discharge_date AS VARCHAR) FROM came_again
),
shared AS (
    SELECT institution_group, day, other_day, kind
    FROM link
    WHERE value IS NOT NULL
    GROUP BY institution_group, day, other_day, kind, value
    HAVING count(DISTINCT household) >= CAST($minimum_people AS INTEGER)
),
-- Two of three: a tie, one day of discharge, alike bills. A tie makes chance the less likely.
alike AS (
    SELECT t.institution_group, t.day, t.other_day, t.log_chance, t.bill_spread, min(k.kind) AS tie, min(l.kind) AS same_discharge
    FROM together t
    LEFT JOIN shared k ON k.institution_group = t.institution_group AND k.day = t.day AND k.other_day = t.other_day
        AND k.kind <> 'discharge'
    LEFT JOIN shared l ON l.institution_group = t.institution_group AND l.day = t.day AND l.other_day = t.other_day
        AND l.kind = 'discharge'
    GROUP BY t.institution_group, t.day, t.other_day, t.log_chance, t.bill_spread
    HAVING t.log_chance < ln(CASE WHEN count(k.kind) > 0 THEN CAST($chance_with_tie AS DOUBLE PRECISION) ELSE CAST($chance AS DOUBLE PRECISION) END)
        AND count(k.kind) + count(l.kind) > 0 AND (count(k.kind) > 0 AND count(l.kind) > 0
            OR coalesce(t.bill_spread, 1) <= CAST($bill_spread AS DOUBLE PRECISION))
),
-- Strangers must leave together with alike bills both times.
suspicious AS (
    SELECT *
    FROM alike s
    WHERE tie IS NOT NULL OR EXISTS (
        SELECT 1 FROM alike r WHERE r.institution_group = s.institution_group AND r.day = s.other_day AND r.other_day = s.day)
),
why AS (
    SELECT institution_group, day, count(*) AS other_days, min(other_day) AS first_other_day, max(log_chance) AS log_chance,
        coalesce(min(tie), '-') AS tie, bool_or(same_discharge IS NOT NULL) AS same_discharge, min(bill_spread) AS bill_spread
    FROM suspicious
    GROUP BY institution_group, day
),
accused AS (
    SELECT DISTINCT s.institution_group, s.day, c.stay_id
    FROM suspicious s
    JOIN came_again c ON c.institution_group = s.institution_group AND c.day = s.day AND c.other_day = s.other_day
)
SELECT
    min(e.fixmedins_code) AS fixmedins_code, string_agg(e.psn_no, '|' ORDER BY e.mdtrt_ids) AS psn_no,
    string_agg(e.mdtrt_ids, '|' ORDER BY e.mdtrt_ids) AS mdtrt_id, a.day AS occurred_on,
    CAST(sum(e.inscp_amt) AS DECIMAL(16, 2)) AS amount_at_risk, count(*) AS people, w.tie, w.same_discharge, w.other_days,
    w.first_other_day, CAST(exp(w.log_chance) AS DOUBLE PRECISION) AS chance_bound,
    CAST(w.bill_spread AS DECIMAL(9, 3)) AS bill_spread
FROM accused a
JOIN eligible e ON e.stay_id = a.stay_id
JOIN why w ON w.institution_group = a.institution_group AND w.day = a.day
GROUP BY a.institution_group, a.day, w.tie, w.same_discharge, w.other_days, w.first_other_day, w.log_chance, w.bill_spread
