-- C3, C4: what an institution's times and fee dates are worth, month by month.
WITH admission AS (
    SELECT
        raw.fixmedins_code, CAST(date_trunc('month', raw.begin_date) AS DATE) AS month,
        count(*) AS encounters, count(*) FILTER (WHERE raw.is_stay) AS stays,
        count(*) FILTER (WHERE raw.begin_time = CAST(raw.begin_date AS TIMESTAMP)) AS midnight_begins
    FROM claims.raw_encounter AS raw
    LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = raw.mdtrt_id
    WHERE dropped.mdtrt_id IS NULL AND raw.begin_time IS NOT NULL
    GROUP BY raw.fixmedins_code, CAST(date_trunc('month', raw.begin_date) AS DATE)
),
posting AS (
    SELECT
        fixmedins_code, CAST(date_trunc('month', fee_ocur_time) AS DATE) AS month,
        count(*) AS fee_lines,
        count(*) FILTER (WHERE fee_ocur_time = CAST(CAST(fee_ocur_time AS DATE) AS TIMESTAMP)) AS midnight_lines,
        count(*) FILTER (WHERE crte_time > fee_ocur_time + CAST($upload_lag_hours AS INTEGER) * interval '1' hour) AS late_lines
    FROM lake.fee_list_d
    WHERE cnt > 0 AND fee_ocur_time IS NOT NULL AND coalesce(vali_flag, '1') = '1'
    GROUP BY fixmedins_code, CAST(date_trunc('month', fee_ocur_time) AS DATE)
),
month_of_stays AS (
    SELECT
        fixmedins_code, month, count(*) AS long_stays, sum(fee_lines) AS long_lines, sum(last_day_lines) AS last_day_lines,
        count(*) FILTER (WHERE fee_dates <= CAST($batch_dates AS INTEGER)) AS batch_stays
    FROM claims.fee_posting
    GROUP BY fixmedins_code, month
),
history AS (
    SELECT
        fixmedins_code, sum(long_stays) AS long_stays, sum(long_lines) AS long_lines,
        sum(last_day_lines) AS last_day_lines, sum(batch_stays) AS batch_stays
    FROM month_of_stays
    GROUP BY fixmedins_code
),
key AS (
    SELECT fixmedins_code, month FROM admission
    UNION
    SELECT fixmedins_code, month FROM posting
    UNION
    SELECT fixmedins_code, month FROM month_of_stays
),
share AS (
    SELECT
        key.fixmedins_code, key.month,
        coalesce(admission.encounters, 0) AS encounters, coalesce(admission.stays, 0) AS stays,
        coalesce(posting.fee_lines, 0) AS fee_lines, coalesce(month_of_stays.long_stays, 0) AS long_stays,
        CAST(admission.midnight_begins AS DOUBLE PRECISION) / nullif(admission.encounters, 0) AS midnight_share,
        CAST(posting.midnight_lines AS DOUBLE PRECISION) / nullif(posting.fee_lines, 0) AS fee_midnight_share,
        CAST(posting.late_lines AS DOUBLE PRECISION) / nullif(posting.fee_lines, 0) AS late_upload_share,
        CASE WHEN month_of_stays.long_stays >= CAST($reliable_min_stays AS INTEGER)
            THEN CAST(month_of_stays.batch_stays AS DOUBLE PRECISION) / month_of_stays.long_stays
            ELSE CAST(history.batch_stays AS DOUBLE PRECISION) / nullif(history.long_stays, 0) END AS batch_share,
        CASE WHEN month_of_stays.long_stays >= CAST($reliable_min_stays AS INTEGER)
            THEN CAST(month_of_stays.last_day_lines AS DOUBLE PRECISION) / nullif(month_of_stays.long_lines, 0)
            ELSE CAST(history.last_day_lines AS DOUBLE PRECISION) / nullif(history.long_lines, 0) END AS last_day_share
    FROM key
    LEFT JOIN admission ON admission.fixmedins_code = key.fixmedins_code AND admission.month = key.month
    LEFT JOIN posting ON posting.fixmedins_code = key.fixmedins_code AND posting.month = key.month
    LEFT JOIN month_of_stays ON month_of_stays.fixmedins_code = key.fixmedins_code AND month_of_stays.month = key.month
    LEFT JOIN history ON history.fixmedins_code = key.fixmedins_code
)
SELECT
    fixmedins_code, month,
    CASE WHEN midnight_share >= CAST($midnight_share AS DOUBLE PRECISION) THEN 'day' ELSE 'minute' END AS time_precision,
    CASE WHEN fee_midnight_share >= CAST($midnight_share AS DOUBLE PRECISION) THEN 'day' ELSE 'minute' END AS fee_time_precision,
    coalesce(batch_share, 0) < CAST($batch_share AS DOUBLE PRECISION)
        AND coalesce(last_day_share, 0) < CAST($batch_share AS DOUBLE PRECISION) AS fee_date_reliable,
    encounters, stays, fee_lines, long_stays, midnight_share, fee_midnight_share, batch_share, last_day_share,
    late_upload_share
FROM share
