-- Settlements of which a fund paid another amount than the benefit policy grants on the settlement's own figures.
WITH moved AS (
    -- Who was insured elsewhere in the year brings sums that this store does not know.
    SELECT DISTINCT b.setl_id
    FROM features.benefit b
    JOIN claims.enrolment e ON e.psn_no = b.psn_no AND e.from_date <= b.service_date
        AND (e.to_date IS NULL OR e.to_date > date_trunc('year', b.service_date))
    WHERE left(e.region, 4) <> left(b.insu_admdvs, 4)
),
compared AS (
    -- A fund is compared where the policy settles its amount and the settlement says what was paid.
    SELECT
        b.setl_id, b.mdtrt_id, b.psn_no, b.fixmedins_code, b.service_date, b.policy, b.schemes, b.base, b.deductible_applied,
        b.pool, f.hifp_pay, b.large, f.hifob_pay, b.serious, f.hifmi_pay, b.medical_aid, f.maf_pay, b.sum_before,
        b.is_computable AND NOT b.is_assumed AS is_complete,
        coalesce(f.hifp_pay - b.pool, 0) AS pool_difference,
        coalesce(f.hifob_pay - b.large, 0) AS large_difference,
        coalesce(f.hifmi_pay - b.serious, 0) AS serious_difference,
        CASE WHEN b.medical_aid > 0 THEN coalesce(f.maf_pay - b.medical_aid, 0) ELSE 0 END AS aid_difference
    FROM features.benefit b
    JOIN claims.settlement_fund f ON f.setl_id = b.setl_id
    WHERE b.policy IS NOT NULL AND b.is_year_covered AND b.setl_id NOT IN (SELECT setl_id FROM moved)
        -- Care elsewhere paid as if it had been filed is unfiled-transfer's.
        AND NOT coalesce(abs(f.hifp_pay - b.pool_if_filed) <= CAST($tolerance AS DECIMAL(16, 2)), FALSE)
),
summed AS (
    SELECT
        compared.*,
        greatest(0, pool_difference) + greatest(0, large_difference) + greatest(0, serious_difference) + greatest(0, aid_difference) AS overpaid,
        greatest(0, -pool_difference) + greatest(0, -large_difference) + greatest(0, -serious_difference) + greatest(0, -aid_difference) AS underpaid,
        greatest(abs(pool_difference), abs(large_difference), abs(serious_difference), abs(aid_difference)) AS greatest_difference
    FROM compared
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, setl_id, service_date AS occurred_on,
    CAST(overpaid AS DECIMAL(16, 2)) AS amount_at_risk, CAST(overpaid AS DECIMAL(16, 2)) AS fund_at_risk, 'fund' AS basis,
    CASE WHEN is_complete THEN 'D' ELSE 'S' END AS severity,
    CAST(underpaid AS DECIMAL(16, 2)) AS underpaid, policy, schemes, base, deductible_applied, sum_before,
    pool AS pool_due, hifp_pay AS pool_paid, large AS large_due, hifob_pay AS large_paid, serious AS serious_due,
    hifmi_pay AS serious_paid, medical_aid AS aid_due, maf_pay AS aid_paid
FROM summed
WHERE greatest_difference > CAST($tolerance AS DECIMAL(16, 2))
