-- C1, C10: encounters that never took place as billed, with the reason: their fee lines go with them.
WITH invalid AS (
    SELECT DISTINCT mdtrt_id, 'invalid' AS reason
    FROM lake.mdtrt_d
    WHERE coalesce(vali_flag, '1') <> '1'
),
-- A refunded visit did not happen; a reversed discharge without an end is a patient who stayed on.
cancelled AS (
    SELECT mdtrt_id, 'cancelled' AS reason
    FROM claims.raw_encounter
    WHERE reversed_settlements > 0 AND live_settlements = 0 AND NOT (is_stay AND end_time IS NULL)
),
copied AS (
    SELECT mdtrt_id, 'copy' AS reason
    FROM claims.raw_encounter
    WHERE copied_settlements > 0 AND live_settlements = 0
),
same_admission AS (
    SELECT
        mdtrt_id, live_settlements, end_time, medfee_sumamt,
        row_number() OVER admission AS n,
        first_value(live_settlements) OVER admission AS kept_settlements,
        first_value(end_time) OVER admission AS kept_end_time,
        first_value(medfee_sumamt) OVER admission AS kept_medfee_sumamt
    FROM claims.raw_encounter
    WHERE is_stay
        AND mdtrt_id NOT IN (SELECT mdtrt_id FROM cancelled)
        AND mdtrt_id NOT IN (SELECT mdtrt_id FROM copied)
    WINDOW admission AS (
        PARTITION BY psn_no, fixmedins_code, care_kind, is_newborn, begin_date
        ORDER BY CASE WHEN live_settlements > 0 THEN 0 ELSE 1 END, updt_time DESC NULLS LAST, mdtrt_id DESC)
),
-- Nobody is admitted twice to one institution on one day: the unbilled one, or the same bill again, is an upload error.
admitted_again AS (
    SELECT mdtrt_id, 'duplicate' AS reason
    FROM same_admission
    WHERE n > 1 AND ((live_settlements = 0 AND kept_settlements > 0)
        OR (coalesce(end_time = kept_end_time, end_time IS NULL AND kept_end_time IS NULL)
            AND coalesce(medfee_sumamt = kept_medfee_sumamt, medfee_sumamt IS NULL AND kept_medfee_sumamt IS NULL)))
),
dropped AS (
    SELECT mdtrt_id, reason FROM invalid
    UNION ALL
    SELECT mdtrt_id, reason FROM cancelled
    UNION ALL
    SELECT mdtrt_id, reason FROM copied
    UNION ALL
    SELECT mdtrt_id, reason FROM admitted_again
)
SELECT mdtrt_id, min(reason) AS reason
FROM dropped
GROUP BY mdtrt_id
