WITH stay AS (
    SELECT stay_id, admission_date, discharge_date, length_of_stay, gend FROM claims.stay WHERE NOT is_open AND NOT is_newborn
),
visit AS (
    SELECT e.*, s.admission_date, s.discharge_date, s.length_of_stay, s.gend
    FROM claims.encounter e
    JOIN stay s ON s.stay_id = e.stay_id
),
-- What the list says, against the encounter it was made for and the whole stay.
list AS (
    SELECT
        v.mdtrt_id, v.length_of_stay, v.gend, l.gend AS list_gend, l.act_ipt_days,
        coalesce(l.spga_nurscare_days, 0) + coalesce(l.lv1_nurscare_days, 0) + coalesce(l.scd_nurscare_days, 0)
            + coalesce(l.lv3_nurscare_days, 0) AS nursing_days,
        least(abs(CAST(l.adm_time AS DATE) - v.begin_date), abs(CAST(l.adm_time AS DATE) - v.admission_date)) AS admission_gap,
        least(abs(CAST(l.dscg_time AS DATE) - v.end_date), abs(CAST(l.dscg_time AS DATE) - v.discharge_date)) AS discharge_gap,
        least(abs(l.act_ipt_days - v.length_of_stay), abs(l.act_ipt_days - greatest(1, v.end_date - v.begin_date))) AS days_gap
    FROM claims.settlement_list l
    JOIN visit v ON v.mdtrt_id = l.mdtrt_id
),
problem AS (
    SELECT mdtrt_id, '清单出入院日期与就诊不符' AS zh, 'dates of the list' AS en
    FROM list
    WHERE admission_gap > CAST($tolerated_days AS INTEGER) OR discharge_gap > CAST($tolerated_days AS INTEGER)
    UNION ALL
    SELECT mdtrt_id, '清单实际住院天数不符', 'days of the list' FROM list WHERE days_gap > CAST($tolerated_days AS INTEGER)
    UNION ALL
    SELECT mdtrt_id, '护理天数合计超过住院天数', 'nursing days over the stay'
    FROM list
    WHERE nursing_days > length_of_stay + CAST($tolerated_days AS INTEGER)
    UNION ALL
    SELECT mdtrt_id, '清单性别与参保登记不符', 'sex of the list' FROM list WHERE list_gend IN ('1', '2') AND list_gend <> gend
    UNION ALL
    SELECT v.mdtrt_id, '结算金额相互矛盾', 'settlement pays more than it costs'
    FROM claims.settlement t
    JOIN visit v ON v.mdtrt_id = t.mdtrt_id
    WHERE greatest(t.fund_pay_sumamt, t.inscp_amt) > t.medfee_sumamt + CAST($tolerated_amount AS DECIMAL(16, 2))
    GROUP BY v.mdtrt_id
    UNION ALL
    SELECT v.mdtrt_id, '明细金额大于单价乘数量', 'amount over price times quantity'
    FROM claims.fee_line f
    JOIN visit v ON v.mdtrt_id = f.mdtrt_id
    WHERE f.amount > CAST(f.pric AS DECIMAL(38, 6)) * f.cnt * (1 + CAST($tolerated_share AS DECIMAL(9, 4))) + CAST($tolerated_amount AS DECIMAL(16, 2))
        AND NOT f.is_correction
    GROUP BY v.mdtrt_id
    UNION ALL
    SELECT v.mdtrt_id, '诊断编码不是规范的ICD-10编码', 'a diagnosis code that is none'
    FROM claims.diagnosis d
    JOIN visit v ON v.mdtrt_id = d.mdtrt_id
    WHERE substr(d.diag_code, 1, 1) NOT BETWEEN 'A' AND 'Z'
        OR (strpos('0123456789', substr(d.diag_code, 2, 1)) > 0
            AND (length(d.diag_code) < length('A00') OR strpos('0123456789', substr(d.diag_code, 3, 1)) = 0))
    GROUP BY v.mdtrt_id
    UNION ALL
    SELECT v.mdtrt_id, '附加编码作主要诊断', 'an additional code as main diagnosis'
    FROM claims.diagnosis d
    JOIN visit v ON v.mdtrt_id = d.mdtrt_id
    JOIN claims.knowledge_not_main_diagnosis k ON starts_with(d.diag_code, k.prefix)
    WHERE d.is_main
    GROUP BY v.mdtrt_id
    UNION ALL
    SELECT v.mdtrt_id, '手术操作编码不是规范的ICD-9-CM3编码', 'an operation code that is none'
    FROM claims.operation o
    JOIN visit v ON v.mdtrt_id = o.mdtrt_id
    WHERE strpos('0123456789', substr(o.oprn_code, 1, 1)) = 0 OR strpos('0123456789', substr(o.oprn_code, 2, 1)) = 0
        OR substr(o.oprn_code, 3, 1) <> '.'
    GROUP BY v.mdtrt_id
    UNION ALL
    SELECT v.mdtrt_id, '手术日期不在住院期间', 'an operation outside the stay'
    FROM claims.operation o
    JOIN visit v ON v.mdtrt_id = o.mdtrt_id
    WHERE o.oprn_date < v.admission_date - CAST($tolerated_days AS INTEGER)
        OR o.oprn_date > v.discharge_date + CAST($tolerated_days AS INTEGER)
    GROUP BY v.mdtrt_id
),
listed AS (
    SELECT mdtrt_id, count(*) AS problem_count, string_agg(zh, '；' ORDER BY zh) AS problems, string_agg(en, '; ' ORDER BY en) AS problems_en
    FROM problem
    GROUP BY mdtrt_id
)
SELECT
    v.fixmedins_code, v.psn_no, v.mdtrt_id, v.begin_date AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk,
    l.problem_count, l.problems, l.problems_en, v.dept_name, v.ipt_otp_no
FROM listed l
JOIN visit v ON v.mdtrt_id = l.mdtrt_id
