-- Every day of every stay, with the lines that cover it: a line of several days counts on each, its money in equal parts (C5).
WITH dated_stay AS (
    SELECT
        stay.stay_id, stay.psn_no, stay.fixmedins_code, stay.admission_date,
        coalesce(stay.discharge_date, last_line.fee_date, stay.admission_date) AS last_day
    FROM claims.stay AS stay
    LEFT JOIN (
        SELECT stay_id, max(fee_date) AS fee_date FROM claims.fee_line WHERE stay_id IS NOT NULL GROUP BY stay_id
    ) AS last_line ON last_line.stay_id = stay.stay_id
),
stay_day AS (
    SELECT
        dated_stay.stay_id, dated_stay.psn_no, dated_stay.fixmedins_code,
        dated_stay.admission_date + CAST(numbers.n AS INTEGER) AS day, CAST(numbers.n AS INTEGER) AS day_number,
        CAST(dated_stay.last_day - (dated_stay.admission_date + CAST(numbers.n AS INTEGER)) AS INTEGER) AS days_to_discharge
    FROM dated_stay
    JOIN generate_series(0, 3660) AS numbers(n) ON numbers.n <= dated_stay.last_day - dated_stay.admission_date
),
-- Treatment is what is done to the patient or used on him: not the bed, care grade, visits, registration or heating.
line AS (
    SELECT
        stay_id, fee_date, covered_until, covers_days, amount, inscp_amt, is_presence,
        item_class IN ('exam', 'lab', 'treatment', 'surgery', 'anaesthesia', 'blood', 'oxygen', 'material') AS is_treatment,
        item_class IN ('drug', 'herb') AND NOT is_discharge_drug AS is_drug
    FROM claims.fee_line
    WHERE stay_id IS NOT NULL
),
single AS (
    SELECT
        stay_id, fee_date AS day, count(*) AS lines, count(*) FILTER (WHERE is_treatment) AS treatment_lines,
        count(*) FILTER (WHERE is_presence) AS presence_lines, count(*) FILTER (WHERE is_drug) AS drug_days,
        sum(amount) AS amount, sum(inscp_amt) AS inscp_amt
    FROM line
    WHERE covers_days = 1
    GROUP BY stay_id, fee_date
),
spread AS (
    SELECT
        line.stay_id, line.covered_until - CAST(numbers.n AS INTEGER) AS day, count(*) AS lines,
        count(*) FILTER (WHERE line.is_treatment) AS treatment_lines, count(*) FILTER (WHERE line.is_presence) AS presence_lines,
        count(*) FILTER (WHERE line.is_drug) AS drug_days, sum(line.amount / line.covers_days) AS amount,
        sum(line.inscp_amt / line.covers_days) AS inscp_amt
    FROM line
    JOIN generate_series(0, 998) AS numbers(n) ON numbers.n < line.covers_days
    WHERE line.covers_days > 1
    GROUP BY line.stay_id, line.covered_until - CAST(numbers.n AS INTEGER)
)
SELECT
    stay_day.stay_id, stay_day.psn_no, stay_day.fixmedins_code, stay_day.day,
    coalesce(calendar.is_working_day, TRUE) AS is_working_day, stay_day.day_number, stay_day.days_to_discharge,
    coalesce(single.lines, 0) + coalesce(spread.lines, 0) AS lines,
    coalesce(single.treatment_lines, 0) + coalesce(spread.treatment_lines, 0) AS treatment_lines,
    coalesce(single.presence_lines, 0) + coalesce(spread.presence_lines, 0) AS presence_lines,
    coalesce(single.drug_days, 0) + coalesce(spread.drug_days, 0) AS drug_days,
    CAST(coalesce(single.amount, 0) + coalesce(spread.amount, 0) AS DECIMAL(16, 2)) AS amount,
    CAST(coalesce(single.inscp_amt, 0) + coalesce(spread.inscp_amt, 0) AS DECIMAL(16, 2)) AS inscp_amt
FROM stay_day
LEFT JOIN single ON single.stay_id = stay_day.stay_id AND single.day = stay_day.day
LEFT JOIN spread ON spread.stay_id = stay_day.stay_id AND spread.day = stay_day.day
LEFT JOIN claims.calendar AS calendar ON calendar.day = stay_day.day
