-- Per institution, department and physician, month and setting: the sums from which a ratio and its error follow.
-- Four decimals: the order in which numbers were added must not show.
WITH measured AS (
    SELECT
        e.fixmedins_code, e.setting, e.month, e.dept_code, e.physician_code, k.indicator,
        CASE k.numerator
            WHEN 'drug' THEN e.drug WHEN 'exam' THEN e.exam WHEN 'material' THEN e.material WHEN 'treatment' THEN e.treatment
            WHEN 'ct' THEN e.ct WHEN 'mri' THEN e.mri WHEN 'imaging' THEN e.imaging WHEN 'self_paid' THEN e.self_paid
            WHEN 'fund' THEN e.fund WHEN 'infected' THEN e.infected WHEN 'amount' THEN e.amount
        END AS num,
        CASE k.denominator WHEN 'amount' THEN e.amount ELSE 1 END AS den
    FROM features.encounter_measure AS e
    CROSS JOIN claims.dict_indicator AS k
),
judged AS (
    SELECT * FROM measured WHERE num IS NOT NULL
)
SELECT 'institution' AS subject_kind, fixmedins_code, fixmedins_code AS subject_code, setting, month, indicator, count(*) AS n,
    CAST(CAST(sum(num) AS DECIMAL(28, 4)) AS DOUBLE PRECISION) AS num,
    CAST(CAST(sum(den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION) AS den,
    CAST(CAST(sum(num * num) AS DECIMAL(28, 4)) AS DOUBLE PRECISION) AS num_num,
    CAST(CAST(sum(num * den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION) AS num_den,
    CAST(CAST(sum(den * den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION) AS den_den
FROM judged
GROUP BY fixmedins_code, setting, month, indicator
UNION ALL
SELECT 'department', fixmedins_code, dept_code, setting, month, indicator, count(*),
    CAST(CAST(sum(num) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(num * num) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(num * den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(den * den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION)
FROM judged
WHERE dept_code IS NOT NULL
GROUP BY fixmedins_code, dept_code, setting, month, indicator
UNION ALL
SELECT 'physician', fixmedins_code, physician_code, setting, month, indicator, count(*),
    CAST(CAST(sum(num) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(num * num) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(num * den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION),
    CAST(CAST(sum(den * den) AS DECIMAL(28, 4)) AS DOUBLE PRECISION)
FROM judged
WHERE physician_code IS NOT NULL
GROUP BY fixmedins_code, physician_code, setting, month, indicator
UNION ALL
-- Stays per insured person of an area: one person is one trial.
SELECT 'area', CAST(NULL AS VARCHAR), enrolled.insu_admdvs, 'inpatient', stayed.month, 'admission-rate', enrolled.n,
    stayed.n, enrolled.n, stayed.n, stayed.n, enrolled.n
FROM (
    SELECT insu_admdvs, CAST(date_trunc('month', admission_date) AS DATE) AS month, count(*) AS n
    FROM claims.stay
    GROUP BY insu_admdvs, CAST(date_trunc('month', admission_date) AS DATE)
) AS stayed
JOIN (SELECT insu_admdvs, count(*) AS n FROM claims.person GROUP BY insu_admdvs) AS enrolled ON enrolled.insu_admdvs = stayed.insu_admdvs
