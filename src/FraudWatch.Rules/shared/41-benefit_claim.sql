-- Settlements under a benefit policy, in the order in which a year adds them up, with what the policy's terms ask about.
WITH insured_period AS (
    SELECT
        period.psn_no, period.insutype, period.from_date, period.to_date,
        max(period.to_date) OVER (PARTITION BY period.psn_no, period.insutype ORDER BY period.from_date, period.to_date NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS insured_until,
        bool_or(period.to_date IS NULL) OVER (PARTITION BY period.psn_no, period.insutype ORDER BY period.from_date, period.to_date NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS is_still_insured
    FROM claims.enrolment period
    WHERE period.from_date IS NOT NULL AND period.psn_no IN (SELECT psn_no FROM features.benefit_scope)
),
-- A gap starts the years anew; one that a late payment explains does not.
unbroken AS (
    SELECT
        psn_no, insutype, from_date, to_date,
        sum(CASE WHEN is_still_insured OR from_date <= insured_until + CAST($unbroken_gap_days AS INTEGER) THEN 0 ELSE 1 END)
            OVER (PARTITION BY psn_no, insutype ORDER BY from_date, to_date NULLS LAST) AS run
    FROM insured_period
),
enrolment AS (
    SELECT psn_no, insutype, min(from_date) AS from_date, max(to_date) AS to_date, bool_or(to_date IS NULL) AS is_open
    FROM unbroken
    GROUP BY psn_no, insutype, run
),
claim AS (
    SELECT
        settlement.setl_id, settlement.psn_no, settlement.mdtrt_id, settlement.fixmedins_code, settlement.care_kind,
        settlement.med_type, settlement.setl_time, coalesce(settlement.stay_id, settlement.setl_id) AS stay_key,
        coalesce(settlement.begin_date, settlement.setl_date) AS begin_date,
        coalesce(settlement.end_date, settlement.setl_date) AS service_date,
        settlement.inscp_amt, fund.insutype, fund.insu_admdvs, fund.tier, fund.level, fund.sp_psn_type, fund.matn_type, fund.dedc_std,
        coalesce(fund.preselfpay_amt, 0) AS preselfpay_amt, coalesce(fund.dise_name, encounter.diag_name) AS disease,
        fund.hifp_pay, fund.hifmi_pay, fund.hifob_pay, fund.maf_pay, fund.pay_loc,
        institution.fixmedins_name, institution.admdvs,
        coalesce(stay.is_emergency, FALSE) OR settlement.care_kind = 'emergency' OR settlement.med_type IN ('24', '210104') AS is_emergency,
        CASE
            WHEN left(fund.psn_type, 2) = '11' THEN 'active'
            WHEN left(fund.psn_type, 2) = '12' THEN 'retired'
            WHEN left(fund.psn_type, 2) IN ('13', '34') THEN 'veteran'
            WHEN left(fund.psn_type, 2) = '14' THEN 'minor'
            WHEN left(fund.psn_type, 2) IN ('15', '16') THEN 'resident'
        END AS person
    FROM claims.settlement settlement
    JOIN claims.settlement_fund fund ON fund.setl_id = settlement.setl_id
    LEFT JOIN claims.institution institution ON institution.fixmedins_code = settlement.fixmedins_code
    LEFT JOIN claims.encounter encounter ON encounter.mdtrt_id = settlement.mdtrt_id
    LEFT JOIN claims.stay stay ON stay.stay_id = settlement.stay_id
    WHERE settlement.setl_id IN (SELECT setl_id FROM features.benefit_scope)
),
first_settlement AS (
    SELECT min(setl_date) AS first_day FROM claims.settlement
),
placed AS (
    SELECT
        claim.*,
        CASE
            WHEN pay_loc IN ('3', '4') THEN 'outside'
            WHEN left(insu_admdvs, 2) <> left(admdvs, 2) THEN 'outside'
            WHEN substr(insu_admdvs, 3, 2) NOT IN ('00', '99') AND substr(admdvs, 3, 2) NOT IN ('00', '99')
                AND left(insu_admdvs, 4) <> left(admdvs, 4) THEN 'outside'
            ELSE 'local'
        END AS place,
        CASE
            WHEN fixmedins_name LIKE '%卫生院%' OR fixmedins_name LIKE '%卫生室%' OR fixmedins_name LIKE '%社区卫生%' THEN 'township'
            WHEN substr(admdvs, 3, 2) IN ('00', '99') THEN 'province'
            WHEN substr(admdvs, 5, 2) IN ('00', '99') THEN 'city'
            WHEN admdvs IS NOT NULL THEN 'county'
        END AS authority
    FROM claim
),
insured AS (
    SELECT placed.setl_id, enrolment.from_date
    FROM placed
    JOIN enrolment ON enrolment.psn_no = placed.psn_no AND enrolment.insutype = placed.insutype
    WHERE enrolment.from_date <= placed.service_date AND (enrolment.is_open OR enrolment.to_date > placed.service_date)
)
SELECT
    placed.setl_id, placed.psn_no, placed.mdtrt_id, placed.fixmedins_code, placed.care_kind, placed.med_type, placed.stay_key, placed.begin_date,
    placed.service_date, placed.inscp_amt, placed.preselfpay_amt, placed.insutype, placed.insu_admdvs, placed.tier, placed.level, placed.sp_psn_type,
    placed.matn_type, placed.dedc_std, placed.disease, placed.hifp_pay, placed.hifmi_pay, placed.hifob_pay, placed.maf_pay, placed.person,
    placed.place, placed.authority, placed.is_emergency,
    CAST(date_part('year', placed.service_date) AS INTEGER) AS benefit_year,
    row_number() OVER (PARTITION BY placed.psn_no ORDER BY placed.service_date, placed.setl_time, placed.setl_id) AS turn,
    placed.is_emergency OR EXISTS (
        SELECT 1 FROM claims.transfer_filing filing
        WHERE filing.psn_no = placed.psn_no AND filing.from_date <= placed.begin_date
            AND (filing.to_date IS NULL OR filing.to_date >= placed.begin_date)
            AND (filing.to_region IS NULL OR placed.admdvs IS NULL OR left(filing.to_region, 4) IN (left(placed.admdvs, 4), left(placed.admdvs, 2) || '00'))
    ) AS is_filed,
    insured.from_date AS insured_since,
    CAST(date_part('year', placed.service_date) - date_part('year', insured.from_date) AS INTEGER)
        - CASE WHEN date_part('month', placed.service_date) < date_part('month', insured.from_date)
            OR (date_part('month', placed.service_date) = date_part('month', insured.from_date)
                AND date_part('day', placed.service_date) < date_part('day', insured.from_date)) THEN 1 ELSE 0 END AS insured_years,
    (SELECT first_day FROM first_settlement) <= date_trunc('year', placed.service_date) + CAST($late_start_days AS INTEGER) * interval '1' day AS is_year_covered
FROM placed
LEFT JOIN insured ON insured.setl_id = placed.setl_id
