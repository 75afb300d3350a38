-- How unevenly money falls on persons in the year before each snapshot: the fund's at an institution, the bills' under a
-- physician. features.concentration asks the same of the whole history and knows no day.
WITH amount AS (
    SELECT as_of, fixmedins_code, '' AS physician_code, psn_no, fund_pay_sumamt AS amount
    FROM features.visitor
    WHERE fund_pay_sumamt > 0
    UNION ALL
    SELECT as_of, fixmedins_code, physician_code, psn_no, CAST(sum(medfee_sumamt) AS DECIMAL(16, 2))
    FROM features.known_encounter
    WHERE physician_code IS NOT NULL
    GROUP BY as_of, fixmedins_code, physician_code, psn_no
    HAVING sum(medfee_sumamt) > 0
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY as_of, fixmedins_code, physician_code ORDER BY amount) AS place FROM amount
),
summed AS (
    SELECT as_of, fixmedins_code, physician_code, count(*) AS persons, max(amount) AS most, sum(amount) AS amount,
        sum(place * amount) AS weighted
    FROM ranked
    GROUP BY as_of, fixmedins_code, physician_code
)
SELECT
    as_of, fixmedins_code, physician_code, persons, CAST(most AS DOUBLE PRECISION) / CAST(amount AS DOUBLE PRECISION) AS top_share,
    2 * CAST(weighted AS DOUBLE PRECISION) / (persons * CAST(amount AS DOUBLE PRECISION)) - CAST(persons + 1 AS DOUBLE PRECISION) / persons AS gini
FROM summed
