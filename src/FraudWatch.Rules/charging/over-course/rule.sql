WITH judged AS (
    SELECT
        u.*, coalesce(u.days_scope, CAST($default_scope AS VARCHAR)) AS scope,
        CASE coalesce(u.days_scope, CAST($default_scope AS VARCHAR)) WHEN 'stay' THEN u.visit_id
            WHEN 'year' THEN u.psn_no || ' ' || date_part('year', u.fee_date) ELSE u.psn_no END AS scope_id
    FROM features.knowledge_use u
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.max_days IS NOT NULL AND NOT u.is_newborn AND NOT u.is_mismapped
),
followed AS (
    SELECT
        *,
        max(covered_until) OVER (PARTITION BY point_id, scope_id ORDER BY fee_date, fee_time, bkkp_sn
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_before
    FROM judged
),
numbered AS (
    -- A break begins a new course; days that an earlier line covers are not counted again.
    SELECT
        *,
        sum(CASE WHEN scope = 'course' AND fee_date - covered_before > CAST($new_course_days AS INTEGER) THEN 1 ELSE 0 END)
            OVER (PARTITION BY point_id, scope_id ORDER BY fee_date, fee_time, bkkp_sn) AS course_no,
        greatest(0, covered_until - greatest(fee_date, covered_before + 1) + 1) AS new_days
    FROM followed
),
counted AS (
    SELECT
        *,
        sum(new_days) OVER (PARTITION BY point_id, scope_id, course_no ORDER BY fee_date, fee_time, bkkp_sn) AS days_so_far,
        sum(new_days) OVER (PARTITION BY point_id, scope_id, course_no) AS days_used,
        min(fee_date) OVER (PARTITION BY point_id, scope_id, course_no) AS first_day,
        min(fixmedins_code) OVER (PARTITION BY point_id, scope_id, course_no) AS least_institution,
        max(fixmedins_code) OVER (PARTITION BY point_id, scope_id, course_no) AS greatest_institution
    FROM numbered
),
over AS (
    SELECT
        *,
        CASE WHEN new_days = 0 THEN inscp_amt
            ELSE inscp_amt * CAST(least(new_days, days_so_far - max_days) AS DECIMAL(18, 6)) / nullif(new_days, 0) END AS excess_amount
    FROM counted
    WHERE days_so_far > max_days
)
SELECT
    fixmedins_code, psn_no, string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id,
    string_agg(bkkp_sn, '|' ORDER BY fee_date DESC NULLS LAST, fee_time DESC NULLS LAST, bkkp_sn) AS bkkp_sn,
    min(fee_date) AS occurred_on, CAST(sum(excess_amount) AS DECIMAL(16, 2)) AS amount_at_risk,
    CASE WHEN min(days_scope) IS NOT NULL AND min(least_institution) = max(greatest_institution) THEN 'D' ELSE 'S' END AS severity,
    min(item_code) AS item_code, min(item_name) AS item_name, max(days_used) AS days_used, min(max_days) AS max_days, min(first_day) AS first_day,
    CASE min(scope) WHEN 'stay' THEN '单次住院' WHEN 'year' THEN '年度内' ELSE '一个疗程' END AS scope_zh,
    min(scope) AS scope_en, point_id, min(quote) AS constraint_text
FROM over
GROUP BY fixmedins_code, psn_no, point_id, scope_id, course_no
