WITH anaesthesia_item AS (
    -- National codes are written with and without the leading 00, and with or without the extension.
    SELECT i.med_list_codg AS item_code, max(k.prefix) AS prefix
    FROM (SELECT DISTINCT med_list_codg FROM claims.item) i
    JOIN claims.knowledge_anaesthesia_hour k
        ON i.med_list_codg = k.prefix OR '00' || i.med_list_codg = k.prefix
        OR ('00' || i.med_list_codg || '0000') = k.prefix
    GROUP BY i.med_list_codg
),
billed AS (
    SELECT
        l.fixmedins_code, l.psn_no, l.stay_id, k.kind, max(k.first_hours) AS first_hours, max(k.name_zh) AS kind_zh,
        sum(l.cnt * k.hours_per_unit) AS billed_hours, min(l.fee_date) AS occurred_on,
        -- What an hour above the first costs, where such hours are charged at all.
        coalesce(CAST(sum(CASE WHEN k.hours_per_unit = 1 THEN l.inscp_amt END) AS DECIMAL(18, 6))
                / nullif(sum(CASE WHEN k.hours_per_unit = 1 THEN l.cnt END), 0),
            CAST(sum(l.inscp_amt) AS DECIMAL(18, 6)) / nullif(sum(l.cnt * k.hours_per_unit), 0)) AS hour_price,
        string_agg(l.bkkp_sn, '|' ORDER BY k.hours_per_unit, l.fee_time, l.bkkp_sn) AS bkkp_sn
    FROM claims.fee_line l
    JOIN anaesthesia_item i ON i.item_code = l.item_code
    JOIN claims.knowledge_anaesthesia_hour k ON k.prefix = i.prefix
    WHERE l.stay_id IS NOT NULL AND l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
    GROUP BY l.fixmedins_code, l.psn_no, l.stay_id, k.kind
),
session AS (
    -- Operations under one anaesthesia carry the same times.
    SELECT stay_id, anst_begin, anst_end, bool_or(anst_begin IS NULL OR anst_end IS NULL OR anst_end <= anst_begin) AS is_unknown
    FROM claims.operation
    WHERE stay_id IN (SELECT stay_id FROM billed)
    GROUP BY stay_id, anst_begin, anst_end
),
recorded AS (
    SELECT
        stay_id, count(*) AS operations,
        sum(ceil((date_part('epoch', anst_end) - date_part('epoch', anst_begin)) / 3600)) AS recorded_hours
    FROM session
    GROUP BY stay_id
    HAVING NOT bool_or(is_unknown)
),
compared AS (
    SELECT
        b.*, s.mdtrt_ids, r.operations, CAST(r.recorded_hours AS INTEGER) AS recorded_hours,
        CAST(greatest(r.recorded_hours, b.first_hours * r.operations) AS INTEGER) AS allowed_hours
    FROM billed b
    JOIN recorded r ON r.stay_id = b.stay_id
    JOIN claims.stay s ON s.stay_id = b.stay_id
)
SELECT
    fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, bkkp_sn, occurred_on,
    CAST((billed_hours - allowed_hours) * hour_price AS DECIMAL(16, 2)) AS amount_at_risk,
    'D' AS severity,
    kind, kind_zh, CAST(billed_hours AS DECIMAL(9, 1)) AS billed_hours, recorded_hours, allowed_hours, operations
FROM compared
WHERE billed_hours > allowed_hours + CAST($tolerated_hours AS INTEGER)
