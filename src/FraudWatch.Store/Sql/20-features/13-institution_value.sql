-- The figures of an institution as rows, for scores and learners; is_size marks those that only say how large it is, is_scored
-- those that the unsupervised score judges: the others describe, and only a learner can tell what they are worth.
WITH own AS (
    SELECT institution.fixmedins_code, figure.feature_name, figure.feature_value, figure.is_size
    FROM features.institution AS institution
    CROSS JOIN LATERAL (VALUES
        ('stays', CAST(institution.stays AS DOUBLE PRECISION), TRUE), ('visits', CAST(institution.visits AS DOUBLE PRECISION), TRUE),
        ('persons', CAST(institution.persons AS DOUBLE PRECISION), TRUE), ('fee_lines', CAST(institution.fee_lines AS DOUBLE PRECISION), TRUE),
        ('physicians', CAST(institution.physicians AS DOUBLE PRECISION), TRUE),
        ('medfee_sumamt', CAST(institution.medfee_sumamt AS DOUBLE PRECISION), TRUE),
        ('fund_pay_sumamt', CAST(institution.fund_pay_sumamt AS DOUBLE PRECISION), TRUE),
        ('cost_per_stay', institution.cost_per_stay, FALSE), ('cost_per_day', institution.cost_per_day, FALSE),
        ('cost_per_visit', institution.cost_per_visit, FALSE), ('cost_per_person', institution.cost_per_person, FALSE),
        ('fund_per_person', institution.fund_per_person, FALSE), ('fund_share', institution.fund_share, FALSE),
        ('length_of_stay', institution.length_of_stay, FALSE), ('stays_per_person', institution.stays_per_person, FALSE),
        ('visits_per_person', institution.visits_per_person, FALSE), ('readmission_7_rate', institution.readmission_7_rate, FALSE),
        ('readmission_15_rate', institution.readmission_15_rate, FALSE), ('readmission_30_rate', institution.readmission_30_rate, FALSE),
        ('weekend_admission_share', institution.weekend_admission_share, FALSE),
        ('day_off_admission_share', institution.day_off_admission_share, FALSE),
        ('short_stay_share', institution.short_stay_share, FALSE), ('emergency_share', institution.emergency_share, FALSE),
        ('operated_share', institution.operated_share, FALSE), ('against_advice_share', institution.against_advice_share, FALSE),
        ('transfer_share', institution.transfer_share, FALSE),
        ('most_frequent_category_share', institution.most_frequent_category_share, FALSE),
        ('admission_burst', institution.admission_burst, FALSE), ('night_settlement_share', institution.night_settlement_share, FALSE),
        ('round_amount_share', institution.round_amount_share, FALSE),
        ('day_off_settlement_share', institution.day_off_settlement_share, FALSE),
        ('holiday_settlement_share', institution.holiday_settlement_share, FALSE), ('away_share', institution.away_share, FALSE),
        ('shared_person_share', institution.shared_person_share, FALSE),
        ('persons_per_physician', institution.persons_per_physician, FALSE), ('drug_share', institution.drug_share, FALSE),
        ('herb_share', institution.herb_share, FALSE), ('material_share', institution.material_share, FALSE),
        ('exam_share', institution.exam_share, FALSE), ('lab_share', institution.lab_share, FALSE),
        ('treatment_share', institution.treatment_share, FALSE), ('surgery_share', institution.surgery_share, FALSE),
        ('care_share', institution.care_share, FALSE), ('self_paid_share', institution.self_paid_share, FALSE),
        ('last_day_line_share', institution.last_day_line_share, FALSE), ('idle_day_share', institution.idle_day_share, FALSE),
        ('lines_per_encounter', institution.lines_per_encounter, FALSE)
    ) AS figure(feature_name, feature_value, is_size)
),
detail AS (
    SELECT scale.fixmedins_code, figure.feature_name, figure.feature_value, figure.is_size, figure.is_scored
    FROM features.institution_scale AS scale
    LEFT JOIN features.institution_spread AS spread ON spread.fixmedins_code = scale.fixmedins_code
    LEFT JOIN features.institution_repeat AS repeat ON repeat.fixmedins_code = scale.fixmedins_code
    CROSS JOIN LATERAL (VALUES
        ('known_fund_pay', scale.fund_pay, TRUE, FALSE), ('known_encounters', scale.encounters, TRUE, FALSE),
        ('longest_stay', spread.longest_stay, FALSE, TRUE),
        ('length_of_stay_deviation', spread.length_of_stay_deviation, FALSE, TRUE),
        ('days_against_diagnosis', spread.days_against_diagnosis, FALSE, TRUE),
        ('cost_against_diagnosis', spread.cost_against_diagnosis, FALSE, TRUE),
        ('stay_cost_deviation', spread.stay_cost_deviation, FALSE, TRUE),
        ('stay_cost_greatest', spread.stay_cost_greatest, FALSE, FALSE), ('stay_cost_median', spread.stay_cost_median, FALSE, FALSE),
        ('mean_age', spread.mean_age, FALSE, FALSE), ('age_deviation', spread.age_deviation, FALSE, FALSE),
        ('deceased_share', spread.deceased_share, FALSE, FALSE),
        ('active_months', CAST(spread.active_months AS DOUBLE PRECISION), TRUE, FALSE),
        ('home_areas', CAST(spread.home_areas AS DOUBLE PRECISION), TRUE, FALSE),
        ('diagnosis_categories', CAST(spread.diagnosis_categories AS DOUBLE PRECISION), TRUE, FALSE),
        ('diagnosis_entropy', spread.diagnosis_entropy, FALSE, FALSE), ('diagnoses_per_stay', spread.diagnoses_per_stay, FALSE, FALSE),
        ('operations_per_stay', spread.operations_per_stay, FALSE, FALSE),
        ('repeated_stay_bills', CAST(repeat.repeated_stay_bills AS DOUBLE PRECISION), FALSE, FALSE),
        ('repeated_stay_bill_share', repeat.repeated_stay_bill_share, FALSE, TRUE),
        ('repeated_returning_share', repeat.repeated_returning_share, FALSE, FALSE),
        ('repeated_diagnosis_bill_share', repeat.repeated_diagnosis_bill_share, FALSE, TRUE),
        ('repeated_visit_bills', CAST(repeat.repeated_visit_bills AS DOUBLE PRECISION), FALSE, FALSE),
        ('repeated_visit_bill_share', repeat.repeated_visit_bill_share, FALSE, FALSE)
    ) AS figure(feature_name, feature_value, is_size, is_scored)
),
-- Totals that came with the claims say in their name whether they count or average.
brought AS (
    SELECT
        fixmedins_code, feature_name, feature_value,
        lower(feature_name) NOT LIKE 'avg%' AND lower(feature_name) NOT LIKE 'mean%' AND (lower(feature_name) LIKE '%count%'
            OR lower(feature_name) LIKE '%total%' OR lower(feature_name) LIKE '%unique%' OR lower(feature_name) LIKE '%sum%') AS is_size
    FROM lake.institution_totals
),
figure AS (
    SELECT fixmedins_code, feature_name, feature_value, is_size, TRUE AS is_scored FROM own
    UNION ALL
    SELECT fixmedins_code, feature_name, feature_value, is_size, is_scored FROM detail
    UNION ALL
    SELECT fixmedins_code, feature_name, feature_value, is_size, TRUE FROM brought
)
SELECT figure.fixmedins_code, peer.peer_group, figure.feature_name, figure.feature_value, figure.is_size, figure.is_scored
FROM figure
JOIN features.peer_group AS peer ON peer.fixmedins_code = figure.fixmedins_code
WHERE figure.feature_value IS NOT NULL
