-- CUSUM of daily admissions: S(t) = max(0, S(t-1) + z - k) = C(t) - min(C up to t), C the running sum of z - k (Page, "Continuous
-- inspection schemes", Biometrika 41, 1954). The limits are simulated for one false alarm in two years, by mean and dispersion.
WITH dispersion AS (
    -- Of the ordinary days: the upper tail is what is being judged.
    SELECT fixmedins_code, max(mean) AS mean,
        greatest(1, CAST(CAST(avg(power(admissions - expected, 2) / expected) AS DECIMAL(28, 9)) AS DOUBLE PRECISION)) AS phi
    FROM features.expected_admission
    WHERE expected > 0 AND admissions <= expected + CAST($surge_ordinary_sigma AS DOUBLE PRECISION) * sqrt(expected)
    GROUP BY fixmedins_code
),
limited AS (
    SELECT d.fixmedins_code, d.phi, k.alarm_limit
    FROM dispersion AS d
    JOIN claims.dict_cusum_limit AS k ON d.mean >= k.mean_from AND d.mean < k.mean_to
        AND d.phi > k.dispersion_from AND d.phi <= k.dispersion_to
),
stepped AS (
    SELECT e.fixmedins_code, e.day, e.day_class, e.admissions, e.expected, l.phi, l.alarm_limit,
        (e.admissions - e.expected) / sqrt(l.phi * e.expected) AS z
    FROM features.expected_admission AS e
    JOIN limited AS l ON l.fixmedins_code = e.fixmedins_code
    WHERE e.expected > 0
),
summed AS (
    SELECT *, sum(z - CAST($cusum_reference AS DOUBLE PRECISION)) OVER (PARTITION BY fixmedins_code ORDER BY day) AS running
    FROM stepped
),
climbed AS (
    SELECT *, running - least(0, min(running) OVER (PARTITION BY fixmedins_code ORDER BY day)) AS cusum FROM summed
)
SELECT fixmedins_code, day, day_class, admissions, expected, phi, CAST(z AS DECIMAL(12, 4)) AS z,
    CAST(cusum AS DECIMAL(12, 4)) AS cusum, alarm_limit, CAST(cusum AS DECIMAL(12, 4)) > alarm_limit AS is_alarm
FROM climbed
