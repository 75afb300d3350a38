-- Only where the employer's number is known can a share of nothing be told from not knowing.
WITH eligible AS (
    SELECT
        s.stay_id, s.mdtrt_ids, s.psn_no, s.fixmedins_code, s.institution_group, s.admission_date, s.length_of_stay, s.medfee_sumamt,
        CAST(date_trunc('quarter', s.admission_date) AS DATE) AS quarter,
        EXISTS (
            SELECT 1 FROM claims.institution_employer e
            WHERE e.institution_group = s.institution_group AND e.emp_no = s.emp_no) AS is_staff
    FROM claims.stay s
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_emergency
        AND coalesce(left(s.diag_code, 1), '') <> 'O'
        AND s.institution_group IN (SELECT institution_group FROM claims.institution_employer)
),
counted AS (
    SELECT institution_group, quarter, count(*) AS stays, count(*) FILTER (WHERE is_staff) AS staff_stays
    FROM eligible
    GROUP BY institution_group, quarter
),
-- The usual ones of the other institutions over all quarters; one stay is added so that a share of nothing has a limit too.
ranked AS (
    SELECT institution_group, sum(stays) AS stays, sum(staff_stays) AS staff_stays,
        percent_rank() OVER (ORDER BY CAST(sum(staff_stays) AS DOUBLE PRECISION) / nullif(sum(stays), 0))
            <= CAST($usual_share AS DOUBLE PRECISION) AS is_usual
    FROM counted
    GROUP BY institution_group
),
house AS (
    SELECT institution_group, CASE WHEN is_usual THEN stays ELSE 0 END AS stays, CASE WHEN is_usual THEN staff_stays ELSE 0 END AS staff_stays
    FROM ranked
),
other AS (
    SELECT
        institution_group,
        CAST(sum(staff_stays) OVER () - staff_stays + 1 AS DOUBLE PRECISION) / nullif(sum(stays) OVER () - stays + 1, 0) AS other_share
    FROM house
),
outlier AS (
    SELECT c.institution_group, c.quarter, c.stays, c.staff_stays, o.other_share
    FROM counted c
    JOIN other o ON o.institution_group = c.institution_group
    WHERE c.staff_stays >= CAST($minimum_stays AS INTEGER)
        AND c.staff_stays >= CAST($minimum_share AS DOUBLE PRECISION) * c.stays
        AND c.staff_stays > c.stays * o.other_share
            + CAST($sigmas AS DOUBLE PRECISION) * sqrt(c.stays * o.other_share * (1 - o.other_share))
)
SELECT
    min(e.fixmedins_code) AS fixmedins_code, string_agg(e.mdtrt_ids, '|' ORDER BY e.admission_date, e.stay_id) AS mdtrt_id,
    max(e.admission_date) AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, o.quarter, o.staff_stays,
    count(DISTINCT e.psn_no) AS staff, CAST(CAST(o.staff_stays AS DOUBLE PRECISION) / nullif(o.stays, 0) AS DECIMAL(9, 3)) AS staff_share,
    CAST(o.other_share AS DECIMAL(9, 3)) AS other_share,
    count(*) FILTER (WHERE e.length_of_stay <= CAST($short_stay_days AS INTEGER)) AS short_stays, sum(e.medfee_sumamt) AS total_cost
FROM outlier o
JOIN eligible e ON e.institution_group = o.institution_group AND e.quarter = o.quarter
WHERE e.is_staff
GROUP BY o.institution_group, o.quarter, o.stays, o.staff_stays, o.other_share
