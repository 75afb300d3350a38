-- What an institution's settlements look like.
SELECT
    settlement.fixmedins_code, count(*) AS settlements, count(DISTINCT settlement.psn_no) AS settled_persons,
    CAST(sum(settlement.medfee_sumamt) AS DECIMAL(16, 2)) AS medfee_sumamt,
    CAST(sum(settlement.inscp_amt) AS DECIMAL(16, 2)) AS inscp_amt,
    CAST(sum(settlement.fund_pay_sumamt) AS DECIMAL(16, 2)) AS fund_pay_sumamt,
    CAST(coalesce(sum(settlement.medfee_sumamt) FILTER (WHERE settlement.stay_id IS NULL), 0) AS DECIMAL(16, 2)) AS visit_medfee,
    count(*) FILTER (WHERE settlement.stay_id IS NULL) AS visit_settlements,
    -- A settlement at midnight sharp is one whose time is not known.
    count(*) FILTER (WHERE settlement.setl_time <> CAST(settlement.setl_date AS TIMESTAMP)) AS timed_settlements,
    count(*) FILTER (WHERE settlement.setl_time <> CAST(settlement.setl_date AS TIMESTAMP)
        AND (extract(hour FROM settlement.setl_time) >= CAST($night_from_hour AS INTEGER)
            OR extract(hour FROM settlement.setl_time) < CAST($night_to_hour AS INTEGER))) AS night_settlements,
    count(*) FILTER (WHERE settlement.medfee_sumamt > 0
        AND settlement.medfee_sumamt % CAST($round_amount AS INTEGER) = 0) AS round_settlements,
    count(*) FILTER (WHERE NOT calendar.is_working_day) AS day_off_settlements,
    count(*) FILTER (WHERE calendar.is_public_holiday) AS holiday_settlements,
    count(*) FILTER (WHERE settlement.care_kind = 'emergency') AS emergency_settlements,
    count(*) FILTER (WHERE left(settlement.insu_admdvs, 4) <> left(institution.admdvs, 4)) AS away_settlements,
    count(DISTINCT settlement.setl_date) AS active_days
FROM claims.settlement AS settlement
LEFT JOIN claims.calendar AS calendar ON calendar.day = settlement.setl_date
LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = settlement.fixmedins_code
GROUP BY settlement.fixmedins_code
