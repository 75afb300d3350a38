-- Maternity allowances with the insurance history they rest on.
SELECT
    allowance_no, psn_no, nullif(trim(emp_no), '') AS emp_no, emp_psncnt AS employees, insured_from, insured_to, birth_date,
    CAST(wage_base AS DECIMAL(16, 2)) AS wage_base, CAST(prior_base AS DECIMAL(16, 2)) AS prior_base,
    CAST(allowance_amt AS DECIMAL(16, 2)) AS amount, pay_date AS paid_on
FROM lake.maternity_allowance_d
WHERE coalesce(vali_flag, '1') = '1'
