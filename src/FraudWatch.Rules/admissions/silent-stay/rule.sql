WITH open_stay AS (
    SELECT *
    FROM claims.stay
    WHERE is_open AND care_kind = 'inpatient' AND NOT is_newborn AND NOT is_long_term_ward
),
upload AS (
    SELECT
        fixmedins_code, max(created_time) AS uploaded_until, count(*) FILTER (WHERE stay_id IS NOT NULL) AS stay_lines,
        count(*) FILTER (WHERE stay_id IS NOT NULL
            AND created_time <= fee_time + CAST($upload_hours AS INTEGER) * INTERVAL '1' HOUR) AS timely_lines
    FROM claims.fee_line
    WHERE created_time IS NOT NULL AND fixmedins_code IN (SELECT fixmedins_code FROM open_stay)
    GROUP BY fixmedins_code
),
prompt AS (
    SELECT fixmedins_code, uploaded_until
    FROM upload
    WHERE stay_lines >= CAST($minimum_lines AS INTEGER)
        AND timely_lines >= CAST($timely_share AS DOUBLE PRECISION) * stay_lines
),
-- A line of several days, or one without its hour, counts to the end of the last day it covers.
charged AS (
    SELECT
        stay_id, count(*) AS lines,
        max(CASE WHEN covers_days > 1 OR fee_time_precision = 'day' THEN CAST(covered_until + 1 AS TIMESTAMP) ELSE fee_time END) AS charged_until
    FROM claims.fee_line
    WHERE stay_id IN (SELECT stay_id FROM open_stay)
    GROUP BY stay_id
),
silent AS (
    SELECT o.*, coalesce(c.lines, 0) AS lines, coalesce(c.charged_until, o.begin_time) AS last_charge, p.uploaded_until
    FROM open_stay o
    JOIN prompt p ON p.fixmedins_code = o.fixmedins_code
    LEFT JOIN charged c ON c.stay_id = o.stay_id
    WHERE p.uploaded_until > coalesce(c.charged_until, o.begin_time) + CAST($silent_hours AS INTEGER) * INTERVAL '1' HOUR
        AND p.uploaded_until <= o.begin_time + CAST($forgotten_days AS INTEGER) * INTERVAL '1' DAY
)
SELECT
    s.fixmedins_code, s.psn_no, s.mdtrt_ids AS mdtrt_id, CAST(s.last_charge AS DATE) AS occurred_on,
    CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, s.admission_date, s.last_charge, s.uploaded_until,
    CAST(floor(CAST(date_part('epoch', s.uploaded_until) - date_part('epoch', s.last_charge) AS DOUBLE PRECISION) / 3600) AS INTEGER) AS silent_for_hours,
    s.lines, s.dept_name, s.bed, s.ipt_otp_no
FROM silent s
WHERE NOT EXISTS (
    SELECT 1 FROM claims.ward_check w WHERE w.stay_id = s.stay_id AND w.leave_approved AND w.check_time >= s.last_charge)
