-- Drug and herb lines, with what makes two packages the same drug, how much was taken a day and for how many days it lasts.
WITH named AS (
    SELECT med_list_codg AS item_code, min(item_name) AS item_name
    FROM claims.item
    WHERE item_class IN ('drug', 'herb')
    GROUP BY med_list_codg
),
-- The brand in brackets and 注射用 say nothing about the substance.
bare AS (
    SELECT item_code, item_name, trim(replace(split_part(split_part(item_name, '(', 1), '（', 1), '注射用', '')) AS bare_name
    FROM named
),
formed AS (
    SELECT bare.item_code, max(length(known.form)) AS form_length
    FROM bare
    JOIN claims.dict_dosage_form AS known ON right(bare.bare_name, length(known.form)) = known.form
    GROUP BY bare.item_code
),
item AS (
    SELECT
        bare.item_code,
        CASE
            WHEN known.route IS NOT NULL THEN known.route
            WHEN starts_with(bare.item_name, '注射用') THEN 'injection'
        END AS route,
        -- Ten characters of a western drug's code are its substance; of a patent medicine's they merge different products.
        CASE
            WHEN starts_with(upper(bare.item_code), 'X') THEN upper(left(bare.item_code, 10))
            WHEN starts_with(upper(bare.item_code), 'Z')
                THEN upper(left(bare.item_code, 11)) || left(bare.bare_name, length(bare.bare_name) - coalesce(formed.form_length, 0))
            ELSE upper(bare.item_code)
        END AS drug_key
    FROM bare
    LEFT JOIN formed ON formed.item_code = bare.item_code
    LEFT JOIN claims.dict_dosage_form AS known
        ON right(bare.bare_name, length(known.form)) = known.form AND length(known.form) = formed.form_length
),
-- "0.5g" is a number and a unit; a text with two numbers, or none, says nothing sure.
dose AS (
    SELECT
        sin_dos_dscr, used_frqu_dscr, translate(sin_dos_dscr, '0123456789.', '') AS unit,
        replace(sin_dos_dscr, translate(sin_dos_dscr, '0123456789.', ''), '') AS number
    FROM (SELECT DISTINCT sin_dos_dscr, used_frqu_dscr FROM claims.fee_line WHERE sin_dos_dscr IS NOT NULL) AS written
),
readable AS (
    SELECT
        sin_dos_dscr, used_frqu_dscr, lower(trim(unit)) AS unit,
        CAST(CASE WHEN translate(number, '0123456789', '') IN ('', '.') AND translate(number, '.', '') <> '' AND length(number) <= 7
            AND starts_with(sin_dos_dscr, number) THEN number END AS DOUBLE PRECISION) AS number
    FROM dose
),
daily AS (
    SELECT
        readable.sin_dos_dscr, readable.used_frqu_dscr,
        CASE WHEN readable.unit IN ('g', '克', 'mg', '毫克', 'ug', 'μg', 'mcg', '微克') THEN 'mg' ELSE readable.unit END AS unit,
        CAST(readable.number * CAST(frequency.times_per_day AS DOUBLE PRECISION) * CASE
            WHEN readable.unit IN ('g', '克') THEN 1000.0
            WHEN readable.unit IN ('ug', 'μg', 'mcg', '微克') THEN 0.001
            ELSE 1.0 END AS DECIMAL(16, 4)) AS daily_dose
    FROM readable
    JOIN claims.dict_dose_frequency AS frequency ON frequency.text = upper(replace(readable.used_frqu_dscr, ' ', ''))
    WHERE readable.number IS NOT NULL
)
SELECT
    line.bkkp_sn, line.mdtrt_id, line.stay_id, coalesce(line.stay_id, line.mdtrt_id) AS visit_id, line.setl_id, line.psn_no,
    line.fixmedins_code, line.care_kind, line.fee_time, line.fee_date, line.item_code, line.item_name, line.item_class,
    coalesce(item.drug_key, upper(line.item_code)) AS drug_key, item.route, line.cnt, line.pric, line.amount, line.inscp_amt,
    line.is_self_paid, line.is_correction,
    -- Packages counted by the piece last as long as the pieces; of a package of unknown size nothing follows.
    CAST(CASE
        WHEN line.prd_days > 0 THEN line.prd_days
        WHEN daily.unit IN ('片', '粒', '袋', '支', '丸', '贴', '枚', '瓶') AND daily.daily_dose > 0
            THEN CAST(line.cnt AS DOUBLE PRECISION) / CAST(daily.daily_dose AS DOUBLE PRECISION)
    END AS DECIMAL(16, 2)) AS supplied_days,
    line.sin_dos_dscr, line.used_frqu_dscr, daily.daily_dose, daily.unit AS daily_dose_unit, line.tcmdrug_used_way,
    line.rx_drord_no, line.physician_code, line.dept_name, line.is_negotiated, line.is_discharge_drug, line.is_internet,
    line.is_external, encounter.med_type, encounter.diag_code, line.trace_code, line.list_type
FROM claims.fee_line AS line
LEFT JOIN item ON item.item_code = line.item_code
LEFT JOIN daily ON daily.sin_dos_dscr = line.sin_dos_dscr AND daily.used_frqu_dscr = line.used_frqu_dscr
LEFT JOIN claims.encounter AS encounter ON encounter.mdtrt_id = line.mdtrt_id
WHERE line.item_class IN ('drug', 'herb')
