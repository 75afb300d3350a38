-- What was known of the year before each snapshot, on its evening: encounters whose bills had not all been taken back by then,
-- with the money and the fee lines posted by then.
WITH happened AS (
    SELECT snapshot.as_of, encounter.mdtrt_id
    FROM features.snapshot AS snapshot
    JOIN features.dated_encounter AS encounter ON encounter.happened_on > snapshot.as_of - 365 AND encounter.known_on <= snapshot.as_of
),
billed AS (
    SELECT happened.as_of, happened.mdtrt_id, sum(bill.medfee_sumamt) AS medfee_sumamt, sum(bill.fund_pay_sumamt) AS fund_pay_sumamt
    FROM happened
    JOIN features.bill_entry AS bill ON bill.mdtrt_id = happened.mdtrt_id AND bill.posted_on <= happened.as_of
    GROUP BY happened.as_of, happened.mdtrt_id
    HAVING sum(bill.bills) > 0
),
itemised AS (
    SELECT
        happened.as_of, happened.mdtrt_id, sum(line.lines) AS lines, sum(line.amount) AS amount, sum(line.drug_amount) AS drug_amount,
        sum(line.exam_amount) AS exam_amount, sum(line.material_amount) AS material_amount, sum(line.treatment_amount) AS treatment_amount
    FROM happened
    JOIN features.line_entry AS line ON line.mdtrt_id = happened.mdtrt_id AND line.posted_on <= happened.as_of
        AND coalesce(line.reversed_on > happened.as_of, TRUE)
    GROUP BY happened.as_of, happened.mdtrt_id
),
nameless AS (
    SELECT DISTINCT snapshot.as_of, code.fixmedins_code, code.physician_code
    FROM features.snapshot AS snapshot
    JOIN features.nameless_physician AS code ON coalesce(code.from_day <= snapshot.as_of, TRUE)
)
SELECT
    billed.as_of, own.mdtrt_id, own.stay_id, own.is_stay, own.psn_no, own.fixmedins_code, own.institution_group, own.care_kind,
    own.is_newborn, own.begin_time, own.begin_date, own.end_date, CAST(billed.as_of - own.happened_on AS INTEGER) AS days_ago, own.dept_code,
    CASE WHEN nameless.physician_code IS NULL THEN own.physician_code END AS physician_code, own.diag_category, own.is_cycle,
    CAST(billed.medfee_sumamt AS DECIMAL(16, 2)) AS medfee_sumamt, CAST(billed.fund_pay_sumamt AS DECIMAL(16, 2)) AS fund_pay_sumamt,
    CAST(coalesce(itemised.lines, 0) AS BIGINT) AS lines, CAST(coalesce(itemised.amount, 0) AS DECIMAL(16, 2)) AS amount,
    CAST(coalesce(itemised.drug_amount, 0) AS DECIMAL(16, 2)) AS drug_amount,
    CAST(coalesce(itemised.exam_amount, 0) AS DECIMAL(16, 2)) AS exam_amount,
    CAST(coalesce(itemised.material_amount, 0) AS DECIMAL(16, 2)) AS material_amount,
    CAST(coalesce(itemised.treatment_amount, 0) AS DECIMAL(16, 2)) AS treatment_amount
FROM billed
JOIN features.dated_encounter AS own ON own.mdtrt_id = billed.mdtrt_id
LEFT JOIN itemised ON itemised.as_of = billed.as_of AND itemised.mdtrt_id = billed.mdtrt_id
LEFT JOIN nameless ON nameless.as_of = billed.as_of AND nameless.fixmedins_code = own.fixmedins_code
    AND nameless.physician_code = own.physician_code
