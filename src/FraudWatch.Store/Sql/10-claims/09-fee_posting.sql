-- C4: how each longer stay's lines were posted: on how many dates, and how many on the last day.
WITH long_encounter AS (
    SELECT raw.mdtrt_id, raw.fixmedins_code, CAST(raw.end_time AS DATE) AS end_date
    FROM claims.raw_encounter AS raw
    LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = raw.mdtrt_id
    WHERE raw.is_stay AND dropped.mdtrt_id IS NULL
        AND CAST(raw.end_time AS DATE) - raw.begin_date >= CAST($reliable_min_days AS INTEGER)
)
SELECT
    long_encounter.mdtrt_id, long_encounter.fixmedins_code,
    CAST(date_trunc('month', long_encounter.end_date) AS DATE) AS month,
    count(*) AS fee_lines,
    count(*) FILTER (WHERE CAST(fee.fee_ocur_time AS DATE) = long_encounter.end_date) AS last_day_lines,
    count(DISTINCT CAST(fee.fee_ocur_time AS DATE)) AS fee_dates
FROM long_encounter
JOIN lake.fee_list_d AS fee ON fee.mdtrt_id = long_encounter.mdtrt_id
WHERE fee.cnt > 0 AND coalesce(fee.vali_flag, '1') = '1'
GROUP BY long_encounter.mdtrt_id, long_encounter.fixmedins_code, long_encounter.end_date
