-- Each stay as it was on the evening on which it was closed: ended, and its last bill settled for the first time. What was
-- refunded, or joined to it, afterwards is not known then.
WITH closed AS (
    SELECT stay_id, max(known_on) AS as_of FROM features.dated_encounter WHERE is_stay GROUP BY stay_id
),
billed AS (
    SELECT encounter.stay_id, sum(bill.medfee_sumamt) AS medfee_sumamt, sum(bill.fund_pay_sumamt) AS fund_pay_sumamt
    FROM closed
    JOIN features.dated_encounter AS encounter ON encounter.stay_id = closed.stay_id
    JOIN features.bill_entry AS bill ON bill.mdtrt_id = encounter.mdtrt_id AND bill.posted_on <= closed.as_of
    GROUP BY encounter.stay_id
    HAVING sum(bill.bills) > 0
),
itemised AS (
    SELECT
        encounter.stay_id, sum(line.lines) AS lines, sum(line.amount) AS amount, sum(line.drug_amount) AS drug_amount,
        sum(line.exam_amount) AS exam_amount, sum(line.material_amount) AS material_amount, sum(line.treatment_amount) AS treatment_amount
    FROM closed
    JOIN features.dated_encounter AS encounter ON encounter.stay_id = closed.stay_id
    JOIN features.line_entry AS line ON line.mdtrt_id = encounter.mdtrt_id AND line.posted_on <= closed.as_of
        AND coalesce(line.reversed_on > closed.as_of, TRUE)
    GROUP BY encounter.stay_id
),
bill AS (
    SELECT *, row_number() OVER (PARTITION BY stay_id ORDER BY end_date DESC, begin_time DESC, mdtrt_id DESC) AS n_from_end
    FROM features.dated_encounter
    WHERE is_stay
),
joined AS (
    SELECT
        stay_id, max(psn_no) AS psn_no, max(CASE WHEN n_from_end = 1 THEN fixmedins_code END) AS fixmedins_code,
        max(CASE WHEN n_from_end = 1 THEN institution_group END) AS institution_group,
        min(begin_date) AS admission_date, max(end_date) AS discharge_date,
        max(CASE WHEN n_from_end = 1 THEN diag_category END) AS diag_category
    FROM bill
    GROUP BY stay_id
)
SELECT
    joined.*, closed.as_of, CAST(greatest(1, joined.discharge_date - joined.admission_date) AS DOUBLE PRECISION) AS length_of_stay,
    CAST(billed.medfee_sumamt AS DOUBLE PRECISION) AS cost, CAST(billed.fund_pay_sumamt AS DOUBLE PRECISION) AS fund,
    CAST(itemised.lines AS DOUBLE PRECISION) AS lines,
    CAST(itemised.drug_amount AS DOUBLE PRECISION) / nullif(CAST(itemised.amount AS DOUBLE PRECISION), 0) AS medicine_share,
    CAST(itemised.exam_amount AS DOUBLE PRECISION) / nullif(CAST(itemised.amount AS DOUBLE PRECISION), 0) AS exam_lab_share,
    CAST(itemised.material_amount AS DOUBLE PRECISION) / nullif(CAST(itemised.amount AS DOUBLE PRECISION), 0) AS material_share,
    CAST(itemised.treatment_amount AS DOUBLE PRECISION) / nullif(CAST(itemised.amount AS DOUBLE PRECISION), 0) AS procedure_share,
    institution.kind || '-' || CAST(institution.level AS VARCHAR) AS peer_kind
FROM joined
JOIN closed ON closed.stay_id = joined.stay_id
JOIN billed ON billed.stay_id = joined.stay_id
LEFT JOIN itemised ON itemised.stay_id = joined.stay_id
LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = joined.fixmedins_code
