-- An institution's month outside the upper funnel limit of the rule's indicator and above the customary warning line, with the
-- department and the physician of the same month that stand out most.
WITH outside AS (
    SELECT *, row_number() OVER (PARTITION BY fixmedins_code, month ORDER BY z DESC NULLS LAST, setting) AS place
    FROM features.indicator
    WHERE indicator = CAST($rule_id AS VARCHAR) AND subject_kind = 'institution'
        AND value > upper_limit
        AND value > CAST($warning_line AS DOUBLE PRECISION)
),
within_it AS (
    SELECT i.subject_kind, i.fixmedins_code, i.month, i.setting, i.subject_code, i.value,
        row_number() OVER (PARTITION BY i.subject_kind, i.fixmedins_code, i.month, i.setting ORDER BY i.z DESC NULLS LAST, i.subject_code) AS place
    FROM features.indicator AS i
    JOIN outside AS o ON o.fixmedins_code = i.fixmedins_code AND o.month = i.month AND o.setting = i.setting AND o.indicator = i.indicator
    WHERE i.subject_kind <> 'institution' AND i.value > i.upper_limit
)
SELECT
    o.fixmedins_code, CAST(o.month + interval '1' month - interval '1' day AS DATE) AS occurred_on, o.month, o.setting,
    CASE o.setting WHEN 'inpatient' THEN '住院' ELSE '门诊' END AS setting_zh,
    CAST(o.value AS DECIMAL(14, 4)) AS value, CAST(o.target AS DECIMAL(14, 4)) AS target,
    CAST(o.upper_limit AS DECIMAL(14, 4)) AS upper_limit, CAST(o.value * 100 AS DECIMAL(9, 1)) AS value_percent,
    CAST(o.target * 100 AS DECIMAL(9, 1)) AS target_percent, CAST(o.upper_limit * 100 AS DECIMAL(9, 1)) AS limit_percent, o.z, o.n, o.peers, o.peer_group,
    d.subject_code AS department, CAST(d.value AS DECIMAL(14, 4)) AS department_value,
    p.subject_code AS physician, CAST(p.value AS DECIMAL(14, 4)) AS physician_value
FROM outside AS o
LEFT JOIN within_it AS d ON d.subject_kind = 'department' AND d.place = 1 AND d.fixmedins_code = o.fixmedins_code
    AND d.month = o.month AND d.setting = o.setting
LEFT JOIN within_it AS p ON p.subject_kind = 'physician' AND p.place = 1 AND p.fixmedins_code = o.fixmedins_code
    AND p.month = o.month AND p.setting = o.setting
WHERE o.place = 1
