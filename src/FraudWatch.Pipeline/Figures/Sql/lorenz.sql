-- How unevenly money falls on persons (what the fund paid for them) or physicians (what was billed under their names): Lorenz
-- curve at 99 steps and Gini coefficient, G = 2 sum(i x(i)) / (n sum(x)) - (n + 1) / n with x in rising order (Gini 1912).
WITH amount AS (
    SELECT t.psn_no AS subject, CAST(sum(t.fund_pay_sumamt) AS DOUBLE) AS amount
    FROM claims.settlement AS t
    JOIN temp.seen AS s ON s.fixmedins_code = t.fixmedins_code
    WHERE $over = 'person'
    GROUP BY t.psn_no
    HAVING sum(t.fund_pay_sumamt) > 0
    UNION ALL
    SELECT f.fixmedins_code || '/' || f.physician_code, CAST(f.amount AS DOUBLE)
    FROM features.physician AS f
    JOIN temp.seen AS s ON s.fixmedins_code = f.fixmedins_code
    WHERE $over = 'physician' AND f.amount > 0
),
ranked AS (
    SELECT amount, row_number() OVER rising AS place, ntile(99) OVER rising AS step, sum(amount) OVER (ORDER BY amount, subject ROWS UNBOUNDED PRECEDING) AS running
    FROM amount
    WINDOW rising AS (ORDER BY amount, subject)
),
whole AS (
    SELECT count(*) AS n, sum(amount) AS amount, 2 * sum(place * amount) / (count(*) * sum(amount)) - (count(*) + 1.0) / count(*) AS gini FROM ranked
)
SELECT max(r.place) / any_value(w.n) AS subjects, max(r.running) / any_value(w.amount) AS money, any_value(w.n), CAST(any_value(w.amount) AS DECIMAL(18, 2)), any_value(w.gini)
FROM ranked AS r
CROSS JOIN whole AS w
GROUP BY r.step
ORDER BY r.step
