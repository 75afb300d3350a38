-- How unevenly an institution's fund money falls on its persons, and its billing on its physicians: Gini coefficient and the
-- Lorenz curve at the tenths (Lorenz 1905; Gini 1912). G = 2 sum(i x(i)) / (n sum(x)) - (n + 1) / n, x in rising order.
WITH amount AS (
    SELECT 'person' AS over_whom, fixmedins_code, psn_no AS subject_code, CAST(sum(fund_pay_sumamt) AS DOUBLE PRECISION) AS amount
    FROM claims.settlement
    GROUP BY fixmedins_code, psn_no
    HAVING sum(fund_pay_sumamt) > 0
    UNION ALL
    SELECT 'physician', fixmedins_code, physician_code, CAST(amount AS DOUBLE PRECISION)
    FROM features.physician
    WHERE amount > 0
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY over_whom, fixmedins_code ORDER BY amount, subject_code) AS place,
        ntile(10) OVER (PARTITION BY over_whom, fixmedins_code ORDER BY amount, subject_code) AS tenth,
        count(*) OVER (PARTITION BY over_whom, fixmedins_code) AS n
    FROM amount
),
gini AS (
    SELECT over_whom, fixmedins_code, max(n) AS subjects, sum(amount) AS amount,
        2 * sum(CAST(place AS DOUBLE PRECISION) * amount) / (max(n) * sum(amount)) - CAST(max(n) + 1 AS DOUBLE PRECISION) / max(n) AS gini
    FROM ranked
    GROUP BY over_whom, fixmedins_code
),
tenth AS (
    SELECT over_whom, fixmedins_code, tenth, sum(amount) AS amount FROM ranked GROUP BY over_whom, fixmedins_code, tenth
),
curve AS (
    SELECT over_whom, fixmedins_code, tenth, sum(amount) OVER (PARTITION BY over_whom, fixmedins_code ORDER BY tenth) AS amount FROM tenth
)
SELECT g.over_whom, g.fixmedins_code, g.subjects, CAST(g.amount AS DECIMAL(18, 2)) AS amount, CAST(g.gini AS DECIMAL(9, 6)) AS gini,
    string_agg(CAST(CAST(c.amount / g.amount AS DECIMAL(5, 4)) AS VARCHAR), '|' ORDER BY c.tenth) AS lorenz
FROM gini AS g
JOIN curve AS c ON c.over_whom = g.over_whom AND c.fixmedins_code = g.fixmedins_code
GROUP BY g.over_whom, g.fixmedins_code, g.subjects, g.amount, g.gini
