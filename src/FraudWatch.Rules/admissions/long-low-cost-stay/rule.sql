WITH eligible AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_open AND fee_date_reliable AND NOT is_newborn AND NOT is_cycle AND NOT is_long_term_ward
        AND coalesce(payment_method, '') <> 'bed_day' AND left(diag_code, 1) <> 'F'
),
-- Length by disease, and by chapter letter for rare diseases; logarithms, because lengths of stay are skewed.
disease AS (
    SELECT institution_group, diag_category AS disease, ln(length_of_stay) AS days FROM eligible
    UNION ALL
    SELECT institution_group, left(diag_category, 1), ln(length_of_stay) FROM eligible
),
own AS (
    SELECT institution_group, disease, count(*) AS n, sum(days) AS days, sum(days * days) AS squares
    FROM disease
    GROUP BY institution_group, disease
),
elsewhere AS (
    SELECT
        institution_group, disease, sum(n) OVER same - n AS n,
        CAST(sum(days) OVER same - days AS DOUBLE PRECISION) / nullif(sum(n) OVER same - n, 0) AS mean,
        CAST(sum(squares) OVER same - squares AS DOUBLE PRECISION) / nullif(sum(n) OVER same - n, 0) AS mean_square
    FROM own
    WINDOW same AS (PARTITION BY disease)
),
usual AS (
    SELECT institution_group, disease, n, exp(mean + CAST($deviations AS DOUBLE PRECISION) * sqrt(greatest(0, mean_square - mean * mean))) AS usual_days
    FROM elsewhere
    WHERE n >= CAST($group_stays AS INTEGER)
),
long AS (
    SELECT e.*, coalesce(d.usual_days, c.usual_days) AS usual_days, coalesce(d.n, c.n) AS compared_stays
    FROM eligible e
    LEFT JOIN usual d ON d.institution_group = e.institution_group AND d.disease = e.diag_category
    LEFT JOIN usual c ON c.institution_group = e.institution_group AND c.disease = left(e.diag_category, 1)
    WHERE e.length_of_stay >= CAST($minimum_days AS INTEGER) AND e.length_of_stay > coalesce(d.usual_days, c.usual_days)
),
-- The day of discharge, on which nothing much is charged, is left out, and the dearest day before, mostly that of an operation.
cost AS (
    SELECT
        l.stay_id, sum(d.amount) AS amount,
        max(d.amount) FILTER (WHERE d.day_number < l.length_of_stay * (1 - CAST($last_part AS DOUBLE PRECISION))) AS dearest,
        count(*) FILTER (WHERE d.day_number >= l.length_of_stay * (1 - CAST($last_part AS DOUBLE PRECISION))) AS late_days,
        sum(d.amount) FILTER (WHERE d.day_number >= l.length_of_stay * (1 - CAST($last_part AS DOUBLE PRECISION))) AS late_amount,
        sum(d.inscp_amt) FILTER (WHERE d.day_number >= l.length_of_stay * (1 - CAST($last_part AS DOUBLE PRECISION))) AS late_inscp_amt
    FROM long l
    JOIN features.stay_day d ON d.stay_id = l.stay_id AND d.day_number < l.length_of_stay
    GROUP BY l.stay_id
),
compared AS (
    SELECT
        l.*, c.late_days, c.late_inscp_amt, CAST(c.late_amount AS DOUBLE PRECISION) / nullif(c.late_days, 0) AS late_daily,
        CAST(c.amount - c.late_amount - c.dearest AS DOUBLE PRECISION) / nullif(l.length_of_stay - c.late_days - 1, 0) AS daily
    FROM long l
    JOIN cost c ON c.stay_id = l.stay_id
)
SELECT
    fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, discharge_date AS occurred_on, CAST(late_inscp_amt AS DECIMAL(16, 2)) AS amount_at_risk,
    length_of_stay, CAST(usual_days AS DECIMAL(9, 1)) AS usual_days, compared_stays, late_days,
    CAST(late_daily AS DECIMAL(16, 2)) AS late_daily_cost, CAST(daily AS DECIMAL(16, 2)) AS daily_cost, admission_date,
    discharge_date, coalesce(diag_name, diag_code) AS diag_name, dept_name, bed, ipt_otp_no
FROM compared
WHERE late_daily < CAST($cost_share AS DOUBLE PRECISION) * daily AND late_inscp_amt > 0
