-- Encounters with the day on which they happened, for windows, and the day from which they are known: a stay counts when it
-- has ended and has been billed for the first time, a visit when it has been billed. Both days never move afterwards.
WITH billed AS (
    SELECT mdtrt_id, min(posted_on) AS first_billed_on FROM features.bill_entry WHERE bills = 1 GROUP BY mdtrt_id
)
SELECT
    raw.mdtrt_id, CASE WHEN raw.is_stay THEN coalesce(member.stay_id, raw.mdtrt_id) END AS stay_id, raw.is_stay,
    raw.psn_no, raw.fixmedins_code, raw.institution_group, raw.care_kind, raw.is_newborn, raw.begin_time, raw.begin_date,
    CAST(raw.end_time AS DATE) AS end_date,
    CASE WHEN raw.is_stay THEN CAST(raw.end_time AS DATE) ELSE raw.begin_date END AS happened_on,
    greatest(CASE WHEN raw.is_stay THEN CAST(raw.end_time AS DATE) ELSE raw.begin_date END, billed.first_billed_on) AS known_on,
    coalesce(raw.discharge_dept_code, raw.dept_code) AS dept_code,
    raw.chfpdr_code AS physician_code,
    left(upper(nullif(trim(raw.dscg_maindiag_code), '')), 3) AS diag_category,
    cycle.stay_id IS NOT NULL AS is_cycle
FROM claims.raw_encounter AS raw
JOIN billed ON billed.mdtrt_id = raw.mdtrt_id
LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = raw.mdtrt_id AND dropped.reason <> 'cancelled'
LEFT JOIN claims.stay_member AS member ON member.mdtrt_id = raw.mdtrt_id
LEFT JOIN claims.stay_cycle AS cycle ON cycle.stay_id = member.stay_id
WHERE dropped.mdtrt_id IS NULL AND raw.begin_date IS NOT NULL AND (NOT raw.is_stay OR raw.end_time IS NOT NULL)
