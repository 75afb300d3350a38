WITH known_item AS (
    -- The name has to say the kind too; national service codes are written with and without the leading 00.
    SELECT DISTINCT i.med_list_codg AS item_code, k.kind
    FROM claims.item i
    JOIN claims.knowledge_dialysis k ON k.kind IN ('session', 'dialyser')
        AND (starts_with(i.med_list_codg, k.value) OR starts_with('00' || i.med_list_codg, k.value))
        AND strpos(i.item_name, right(k.note, 2)) > 0
),
acute AS (
    SELECT d.mdtrt_id FROM claims.diagnosis d JOIN claims.knowledge_dialysis k ON k.kind = 'acute' AND starts_with(d.diag_code, k.value)
    UNION
    SELECT e.mdtrt_id FROM claims.encounter e JOIN claims.stay s ON s.stay_id = e.stay_id WHERE s.icu_days > 0
),
used AS (
    SELECT l.*, k.kind, i.institution_group, date_trunc('week', l.fee_date) AS week, date_trunc('month', l.fee_date) AS month
    FROM claims.fee_line l
    JOIN known_item k ON k.item_code = l.item_code
    JOIN claims.institution i ON i.fixmedins_code = l.fixmedins_code
    LEFT JOIN acute a ON a.mdtrt_id = l.mdtrt_id
    WHERE l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction AND NOT l.is_external AND a.mdtrt_id IS NULL
),
week AS (
    -- Lines of more than one session were posted together and say nothing about days.
    SELECT
        'week' AS pattern, fixmedins_code, psn_no, CAST(count(DISTINCT fee_date) AS DECIMAL(9, 1)) AS quantity,
        CAST($week_days AS INTEGER) AS allowed, max(inscp_amt) AS unit_amount, min(fee_date) AS first_day, max(fee_date) AS occurred_on,
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id, string_agg(bkkp_sn, '|' ORDER BY fee_time DESC NULLS LAST, bkkp_sn) AS bkkp_sn
    FROM used
    WHERE kind = 'session' AND cnt <= 1
    GROUP BY fixmedins_code, psn_no, week
    HAVING count(DISTINCT fee_date) > CAST($week_days AS INTEGER)
),
month AS (
    SELECT
        'month', fixmedins_code, psn_no, CAST(sum(cnt) AS DECIMAL(9, 1)), CAST($month_sessions AS INTEGER), max(pric), min(fee_date), max(fee_date),
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id), string_agg(bkkp_sn, '|' ORDER BY fee_time DESC NULLS LAST, bkkp_sn)
    FROM used
    WHERE kind = 'session'
    GROUP BY fixmedins_code, psn_no, month
    HAVING sum(cnt) > CAST($month_sessions AS INTEGER)
),
two_places AS (
    -- The later of two sessions on one day at different hospitals is accused.
    SELECT
        'two_places', b.fixmedins_code, b.psn_no, CAST(1 + 1 AS DECIMAL(9, 1)), 1, b.inscp_amt, b.fee_date, b.fee_date,
        b.mdtrt_id || '|' || min(a.mdtrt_id), b.bkkp_sn || '|' || min(a.bkkp_sn)
    FROM used b
    JOIN used a ON a.psn_no = b.psn_no AND a.fee_date = b.fee_date AND a.kind = 'session' AND a.institution_group <> b.institution_group
        AND (a.fee_time < b.fee_time OR (a.fee_time = b.fee_time AND a.bkkp_sn < b.bkkp_sn))
    WHERE b.kind = 'session'
    GROUP BY b.fixmedins_code, b.psn_no, b.inscp_amt, b.fee_date, b.mdtrt_id, b.bkkp_sn
),
dialyser AS (
    SELECT
        'dialyser', fixmedins_code, psn_no, CAST(sum(CASE WHEN kind = 'dialyser' THEN cnt END) AS DECIMAL(9, 1)),
        CAST(sum(CASE WHEN kind = 'session' THEN cnt END) AS INTEGER), max(CASE WHEN kind = 'dialyser' THEN pric END), min(fee_date), max(fee_date),
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id),
        string_agg(CASE WHEN kind = 'dialyser' THEN bkkp_sn END, '|' ORDER BY fee_time DESC NULLS LAST, bkkp_sn)
    FROM used
    GROUP BY fixmedins_code, psn_no, month
    HAVING sum(CASE WHEN kind = 'dialyser' THEN cnt END) > sum(CASE WHEN kind = 'session' THEN cnt END) + CAST($tolerated_dialysers AS INTEGER)
),
found AS (
    SELECT * FROM week UNION ALL SELECT * FROM month UNION ALL SELECT * FROM two_places UNION ALL SELECT * FROM dialyser
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, bkkp_sn, occurred_on,
    CAST((quantity - allowed) * unit_amount AS DECIMAL(16, 2)) AS amount_at_risk, 'S' AS severity, pattern,
    CASE pattern WHEN 'week' THEN '一周透析天数过多' WHEN 'month' THEN '一月透析次数过多' WHEN 'two_places' THEN '同日两家机构透析'
        ELSE '透析器多于透析次数' END AS pattern_zh,
    CASE pattern WHEN 'week' THEN 'Too many dialysis days in a week' WHEN 'month' THEN 'Too many sessions in a month'
        WHEN 'two_places' THEN 'Dialysis at two places on one day' ELSE 'More dialysers than sessions' END AS pattern_en,
    quantity, allowed, first_day
FROM found
