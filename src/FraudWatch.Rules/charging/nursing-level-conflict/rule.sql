WITH level_item AS (
    -- National codes are written with and without the leading 00.
    SELECT DISTINCT i.med_list_codg AS item_code, k.level, k.name_zh
    FROM claims.item i
    JOIN claims.knowledge_nursing_level k ON starts_with(i.med_list_codg, k.prefix) OR starts_with('00' || i.med_list_codg, k.prefix)
),
billed AS (
    SELECT l.*, k.level, k.name_zh, s.mdtrt_ids, s.length_of_stay, s.discharge_date, s.fee_date_reliable
    FROM claims.fee_line l
    JOIN level_item k ON k.item_code = l.item_code
    JOIN claims.stay s ON s.stay_id = l.stay_id
    WHERE s.care_kind = 'inpatient' AND NOT s.is_open AND NOT s.is_newborn
        AND l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
),
dated AS (
    -- The dearest level of a day and ward stays; only single days with dates that mean something are compared.
    SELECT
        b.*,
        CASE WHEN b.fee_date_reliable AND b.covers_days = 1 THEN first_value(b.level) OVER (
            PARTITION BY b.stay_id, b.fee_date, coalesce(b.dept_code, b.dept_name), b.covers_days
            ORDER BY b.pric DESC NULLS LAST, b.level, b.bkkp_sn) ELSE b.level END AS kept_level
    FROM billed b
),
per_stay AS (
    SELECT
        fixmedins_code, psn_no, stay_id, mdtrt_ids, length_of_stay, discharge_date,
        count(DISTINCT CASE WHEN level <> kept_level THEN fee_date END) AS conflict_days,
        min(CASE WHEN level <> kept_level THEN fee_date END) AS first_conflict,
        coalesce(sum(CASE WHEN level <> kept_level THEN inscp_amt END), 0) AS conflict_amount,
        string_agg(CASE WHEN level <> kept_level THEN bkkp_sn END, '|' ORDER BY fee_time, bkkp_sn) AS conflict_lines,
        sum(cnt) AS charged_days, min(CAST(inscp_amt AS DECIMAL(18, 6)) / nullif(cnt, 0)) AS least_price,
        string_agg(bkkp_sn, '|' ORDER BY fee_time DESC NULLS LAST, bkkp_sn) AS all_lines,
        string_agg(DISTINCT name_zh, '、' ORDER BY name_zh) AS levels
    FROM dated
    GROUP BY fixmedins_code, psn_no, stay_id, mdtrt_ids, length_of_stay, discharge_date
    HAVING count(DISTINCT level) > 1
),
over AS (
    SELECT *, greatest(0, charged_days - length_of_stay - CAST($tolerated_days AS INTEGER)) AS days_above
    FROM per_stay
)
SELECT
    fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id,
    coalesce(conflict_lines, all_lines) AS bkkp_sn,
    coalesce(first_conflict, discharge_date) AS occurred_on,
    CAST(greatest(conflict_amount, CASE WHEN days_above > 0 THEN (charged_days - length_of_stay) * least_price ELSE 0 END)
        AS DECIMAL(16, 2)) AS amount_at_risk,
    'D' AS severity,
    conflict_days, charged_days, length_of_stay AS stay_days, levels
FROM over
WHERE conflict_days > 0 OR days_above > 0
