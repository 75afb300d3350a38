-- The accounts of the visible funds by month. A month in which one of them is missing would look like a fall and is left out.
WITH account AS (
    SELECT admdvs, insutype, CAST(date_trunc('month', acct_month) AS DATE) AS month, income_amt, pay_amt, balance_amt
    FROM lake.fund_account_d
    WHERE coalesce(vali_flag, '1') = '1' AND ($insutype = '' OR insutype = $insutype) AND starts_with(admdvs, $region)
        AND EXISTS (SELECT 1 FROM (SELECT unnest(string_split($prefixes, ',')) AS prefix) AS scope WHERE starts_with(admdvs, scope.prefix))
),
month AS (
    SELECT month, sum(income_amt) AS income, sum(pay_amt) AS payment, sum(balance_amt) AS balance, count(*) AS funds FROM account GROUP BY month
)
SELECT month, CAST(income AS DECIMAL(18, 2)), CAST(payment AS DECIMAL(18, 2)), CAST(balance AS DECIMAL(18, 2)), CAST(funds AS BIGINT)
FROM month
WHERE funds = (SELECT max(funds) FROM month)
ORDER BY month
