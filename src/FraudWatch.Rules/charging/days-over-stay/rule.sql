WITH stays AS (
    SELECT stay_id, mdtrt_ids, admission_date, discharge_date, length_of_stay, icu_days,
        coalesce(diag_category BETWEEN 'O60' AND 'O84', FALSE) AS is_childbirth
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn
),
per_item AS (
    SELECT
        f.fixmedins_code, f.psn_no, f.stay_id, f.item_code,
        min(f.item_name) AS item_name, min(f.item_class) AS item_class,
        sum(f.cnt) AS charged_days,
        sum(f.inscp_amt) AS inscp_amt,
        string_agg(f.bkkp_sn, '|' ORDER BY f.fee_time DESC NULLS LAST, f.bkkp_sn) AS bkkp_sn
    FROM claims.fee_line f
    WHERE f.is_day_unit AND f.inscp_amt > 0 AND NOT f.is_self_paid
        -- The baby's own bed and care on the mother's bill run beside hers.
        AND coalesce(f.item_name, '') NOT LIKE '%婴%' AND coalesce(f.item_name, '') NOT LIKE '%新生儿%'
        AND coalesce(f.local_item_name, '') NOT LIKE '%婴%' AND coalesce(f.local_item_name, '') NOT LIKE '%新生儿%'
    GROUP BY f.fixmedins_code, f.psn_no, f.stay_id, f.item_code
),
compared AS (
    -- An intensive-care bed is compared with the days on intensive care.
    SELECT
        i.*, s.mdtrt_ids, s.admission_date, s.discharge_date, s.is_childbirth, s.length_of_stay,
        CASE WHEN i.item_class = 'bed' AND s.icu_days > 0 AND (i.item_name LIKE '%重症监护%' OR i.item_name LIKE '%ICU%')
            THEN least(s.icu_days, s.length_of_stay) ELSE s.length_of_stay END AS stay_days
    FROM per_item i
    JOIN stays s ON s.stay_id = i.stay_id
),
habit AS (
    -- Where the institution counts both ends of almost every stay, that is how it reads the price, not an act in one stay.
    SELECT fixmedins_code, item_code
    FROM compared
    GROUP BY fixmedins_code, item_code
    HAVING count(*) >= CAST($habit_stays AS INTEGER)
        AND sum(CASE WHEN charged_days > stay_days AND charged_days <= stay_days + CAST($tolerated_days AS INTEGER) THEN 1 ELSE 0 END)
            >= count(*) * CAST($habit_share AS DOUBLE PRECISION)
),
over AS (
    SELECT
        c.*, c.charged_days - c.stay_days AS excess_days,
        -- Intensive care is entered and left at any hour, and a birth may put a second bed under one code: not definite alone.
        c.charged_days > c.length_of_stay + CAST($tolerated_days AS INTEGER) AND NOT (c.is_childbirth AND c.item_class = 'bed') AS is_definite
    FROM compared c
    WHERE c.charged_days > c.stay_days
)
SELECT
    o.fixmedins_code,
    o.psn_no,
    o.mdtrt_ids AS mdtrt_id,
    o.bkkp_sn,
    o.discharge_date AS occurred_on,
    CAST(round(CAST(o.inscp_amt * o.excess_days AS DECIMAL(18, 6)) / nullif(o.charged_days, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    CASE WHEN o.is_definite THEN 'D' ELSE 'S' END AS severity,
    o.item_code,
    o.item_name,
    o.admission_date,
    o.discharge_date,
    o.charged_days,
    o.stay_days,
    o.excess_days
FROM over o
WHERE o.charged_days > o.stay_days + CAST($tolerated_days AS INTEGER)
    OR NOT EXISTS (SELECT 1 FROM habit h WHERE h.fixmedins_code = o.fixmedins_code AND h.item_code = o.item_code)
