-- The limits of each peer group as curves over size: target -+ 2 and 3 standard errors, overdispersion by the additive model
-- (Spiegelhalter 2005), from the medians of what each member is judged by without itself.
WITH member AS (
    SELECT i.peer_group, i.den * i.den / i.n AS size, i.target, i.between_error, i.sampling_error * i.sampling_error * i.den * i.den / i.n AS unit_square,
        s.fixmedins_code IS NOT NULL AS is_seen
    FROM features.indicator AS i
    LEFT JOIN temp.seen AS s ON s.fixmedins_code = i.fixmedins_code
    WHERE i.subject_kind = 'institution' AND i.setting = $setting AND i.indicator = $indicator AND i.month = CAST($month AS DATE)
),
peer_group AS (
    SELECT peer_group, min(size) AS least, max(size) AS greatest, median(target) AS target, median(between_error) AS tau, median(unit_square) AS unit_square
    FROM member
    GROUP BY peer_group
    HAVING bool_or(is_seen)
),
point AS (
    SELECT peer_group, target, least * power(greatest / least, step / 23.0) AS size, tau, unit_square
    FROM peer_group
    CROSS JOIN range(24) AS steps(step)
),
limited AS (
    SELECT *, sqrt(unit_square / size + tau * tau) AS error FROM point
)
SELECT peer_group, size, target, target - 3 * error, target - 2 * error, target + 2 * error, target + 3 * error
FROM limited
ORDER BY peer_group, size
