-- C1, C2: which encounters make up one stay. Bills of one chart are joined; a discharge and a new admission are not.
WITH bed_encounter AS (
    SELECT
        raw.mdtrt_id, raw.psn_no, raw.institution_group, raw.fixmedins_code, raw.care_kind, raw.is_newborn,
        raw.begin_time, raw.begin_date, CAST(raw.end_time AS DATE) AS end_date,
        coalesce(raw.discharge_dept_code, raw.dept_code) AS last_dept_code, raw.dept_code,
        coalesce(raw.dscg_bed, raw.adm_bed) AS last_bed, raw.adm_bed,
        coalesce(raw.ipt_otp_no, raw.medrcdno) AS chart_number, raw.is_interim, raw.is_not_counted, raw.spans_year,
        raw.changed_department, raw.psn_insu_rlts_id, raw.insutype, raw.insu_admdvs, raw.poolarea_no
    FROM claims.raw_encounter AS raw
    LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = raw.mdtrt_id
    WHERE raw.is_stay AND dropped.mdtrt_id IS NULL
),
followed AS (
    SELECT
        mdtrt_id, fixmedins_code, chart_number, begin_date - lag(end_date) OVER visit AS gap,
        lag(mdtrt_id) OVER visit AS previous_id, lag(begin_time) OVER visit AS previous_begin_time,
        lag(end_date) OVER visit AS previous_end_date, lag(chart_number) OVER visit AS previous_chart_number,
        lag(last_dept_code) OVER visit AS previous_dept_code, lag(last_bed) OVER visit AS previous_bed,
        lag(is_interim) OVER visit AS previous_is_interim, lag(spans_year) OVER visit AS previous_spans_year,
        lag(psn_insu_rlts_id) OVER visit AS previous_rlts_id, lag(insutype) OVER visit AS previous_insutype,
        lag(insu_admdvs) OVER visit AS previous_admdvs, lag(poolarea_no) OVER visit AS previous_poolarea_no,
        max(end_date) OVER (visit ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest_end_date
    FROM bed_encounter
    WINDOW visit AS (PARTITION BY psn_no, institution_group, care_kind, is_newborn ORDER BY begin_time, end_date NULLS LAST, mdtrt_id)
),
-- A number that returning patients keep is theirs, not the stay's, and proves nothing.
permanent_number AS (
    SELECT fixmedins_code
    FROM followed
    WHERE gap > CAST($chart_number_apart_days AS INTEGER) AND chart_number IS NOT NULL AND previous_chart_number IS NOT NULL
    GROUP BY fixmedins_code
    HAVING count(*) FILTER (WHERE chart_number = previous_chart_number)
        >= CAST($chart_number_permanent_share AS DOUBLE PRECISION) * count(*)
),
compared AS (
    SELECT
        own.*, followed.previous_id, followed.previous_end_date, followed.previous_is_interim, followed.previous_spans_year,
        own.begin_date < followed.latest_end_date OR own.begin_time = followed.previous_begin_time AS is_overlap,
        followed.gap BETWEEN 0 AND CAST($interim_gap_days AS INTEGER) AS is_next,
        followed.gap BETWEEN 0 AND CAST($chart_number_apart_days AS INTEGER) AS is_soon,
        own.chart_number = followed.previous_chart_number
            AND own.fixmedins_code NOT IN (SELECT fixmedins_code FROM permanent_number) AS same_chart,
        coalesce(own.dept_code = followed.previous_dept_code, TRUE) AS same_department,
        coalesce(own.adm_bed = followed.previous_bed, FALSE) AS same_bed,
        coalesce(own.psn_insu_rlts_id <> followed.previous_rlts_id, FALSE)
            OR coalesce(own.insutype <> followed.previous_insutype, FALSE)
            OR coalesce(own.insu_admdvs <> followed.previous_admdvs, FALSE)
            OR coalesce(own.poolarea_no <> followed.previous_poolarea_no, FALSE) AS insurance_changed
    FROM bed_encounter AS own
    JOIN followed ON followed.mdtrt_id = own.mdtrt_id
),
judged AS (
    SELECT
        mdtrt_id, psn_no, institution_group, care_kind, is_newborn, begin_time, end_date,
        CASE
            WHEN previous_id IS NULL THEN NULL
            WHEN is_overlap THEN 'overlap'
            WHEN NOT coalesce(is_next, FALSE) THEN
                CASE WHEN is_soon AND same_chart AND (same_department OR same_bed) AND NOT changed_department THEN 'same chart' END
            WHEN previous_is_interim OR is_not_counted THEN 'interim bill'
            WHEN spans_year OR previous_spans_year THEN 'year-end bill'
            WHEN NOT (same_department OR same_bed) THEN NULL
            WHEN extract(doy FROM begin_date) = 1 OR extract(doy FROM previous_end_date + 1) = 1 THEN 'year-end bill'
            WHEN insurance_changed THEN 'insurance change'
            WHEN same_chart AND NOT changed_department THEN 'same chart'
        END AS merge_reason
    FROM compared
),
numbered AS (
    SELECT
        mdtrt_id, psn_no, institution_group, care_kind, is_newborn, begin_time, end_date, merge_reason,
        sum(CASE WHEN merge_reason IS NULL THEN 1 ELSE 0 END) OVER (
            PARTITION BY psn_no, institution_group, care_kind, is_newborn ORDER BY begin_time, end_date NULLS LAST, mdtrt_id) AS stay_number
    FROM judged
)
SELECT
    mdtrt_id,
    first_value(mdtrt_id) OVER stay AS stay_id,
    CAST(row_number() OVER stay AS INTEGER) AS ordinal,
    merge_reason
FROM numbered
WINDOW stay AS (
    PARTITION BY psn_no, institution_group, care_kind, is_newborn, stay_number ORDER BY begin_time, end_date NULLS LAST, mdtrt_id)
