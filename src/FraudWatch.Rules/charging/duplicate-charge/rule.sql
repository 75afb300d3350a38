WITH same_moment AS (
    -- Few lines pass this; the costly criteria look at those only.
    SELECT mdtrt_id, item_code, fee_time
    FROM claims.fee_line
    GROUP BY mdtrt_id, item_code, fee_time
    HAVING count(*) > 1
),
chargeable AS (
    -- Drugs and consumables are issued in lots, and twins share a bill: sameness alone says nothing there.
    SELECT l.*, coalesce(l.rx_drord_no, l.comb_no) AS order_no, s.length_of_stay
    FROM claims.fee_line l
    JOIN same_moment m ON m.mdtrt_id = l.mdtrt_id AND m.item_code = l.item_code AND m.fee_time = l.fee_time
    JOIN claims.encounter e ON e.mdtrt_id = l.mdtrt_id
    LEFT JOIN claims.stay s ON s.stay_id = l.stay_id
    WHERE l.item_class NOT IN ('drug', 'herb', 'material')
        AND l.fee_time_precision = 'minute'
        AND coalesce(s.fee_date_reliable, TRUE)
        AND NOT e.is_newborn
        AND l.inscp_amt > 0
        AND NOT l.is_self_paid
        AND NOT l.is_correction
),
repeated AS (
    SELECT
        fixmedins_code, psn_no, mdtrt_id, stay_id, item_code, fee_time, pric, cnt, coalesce(local_item_name, '') AS local_item_name,
        min(fee_date) AS occurred_on, min(setl_id) AS setl_id, min(item_name) AS item_name, min(length_of_stay) AS length_of_stay,
        bool_or(is_day_unit) AS is_day_unit, count(*) AS times, count(order_no) AS with_order,
        min(order_no) AS first_order, max(order_no) AS last_order,
        string_agg(bkkp_sn, '|' ORDER BY bkkp_sn DESC NULLS LAST) AS bkkp_sn,
        sum(amount) - max(amount) AS repeated_amount, sum(inscp_amt) - max(inscp_amt) AS repeated_inscp
    FROM chargeable
    GROUP BY fixmedins_code, psn_no, mdtrt_id, stay_id, item_code, fee_time, pric, cnt, coalesce(local_item_name, '')
    HAVING count(*) > 1
),
one_service AS (
    -- Two orders are two services (both sides, several specimens); one order, or none known, is one.
    SELECT r.*, r.with_order = r.times AS same_order
    FROM repeated r
    WHERE r.with_order = 0 OR r.first_order = r.last_order
),
days_charged AS (
    SELECT l.stay_id, l.item_code, sum(l.cnt) AS days
    FROM claims.fee_line l
    WHERE l.is_day_unit AND EXISTS (SELECT 1 FROM one_service o WHERE o.stay_id = l.stay_id AND o.item_code = l.item_code)
    GROUP BY l.stay_id, l.item_code
),
bill AS (
    SELECT l.mdtrt_id, sum(l.amount) AS billed
    FROM claims.fee_line l
    WHERE EXISTS (SELECT 1 FROM repeated r WHERE r.mdtrt_id = l.mdtrt_id)
    GROUP BY l.mdtrt_id
),
settled AS (
    SELECT mdtrt_id, sum(medfee_sumamt) AS settled FROM claims.settlement GROUP BY mdtrt_id
),
uploaded_twice AS (
    -- The settlement leaves out exactly what is repeated, or half of the bill: the lines came twice, the money did not.
    SELECT b.mdtrt_id
    FROM bill b
    JOIN settled s ON s.mdtrt_id = b.mdtrt_id
    JOIN (SELECT mdtrt_id, sum(repeated_amount) AS amount FROM repeated GROUP BY mdtrt_id) r ON r.mdtrt_id = b.mdtrt_id
    WHERE abs(b.billed - s.settled - r.amount) <= CAST($settled_tolerance AS DECIMAL(9, 2))
        OR abs(b.billed - s.settled - s.settled) <= CAST($settled_tolerance AS DECIMAL(9, 2))
)
SELECT
    o.fixmedins_code, o.psn_no, o.mdtrt_id, o.setl_id, o.bkkp_sn, o.occurred_on, o.repeated_inscp AS amount_at_risk,
    CASE WHEN o.same_order THEN 'D' ELSE 'S' END AS severity,
    o.item_code, o.item_name, o.fee_time, o.pric, o.times, o.first_order AS order_no,
    CASE WHEN o.same_order THEN '，医嘱（处方）号相同' ELSE '' END AS order_zh,
    CASE WHEN o.same_order THEN ' under one order number' ELSE '' END AS order_en
FROM one_service o
LEFT JOIN days_charged d ON d.stay_id = o.stay_id AND d.item_code = o.item_code
-- Per-day items may be posted together; they are charged twice only if they exceed the days of the stay.
WHERE (NOT o.is_day_unit OR o.length_of_stay IS NULL OR d.days > o.length_of_stay)
    AND NOT EXISTS (SELECT 1 FROM uploaded_twice u WHERE u.mdtrt_id = o.mdtrt_id)
