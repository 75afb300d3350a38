-- Long-term care services. Times at midnight are dates (C3), and an end before the beginning is unknown.
SELECT
    service_no, psn_no, fixmedins_code, nullif(trim(carer_no), '') AS carer_no,
    CASE lower(trim(service_place)) WHEN 'home' THEN TRUE WHEN '居家' THEN TRUE WHEN '居家上门' THEN TRUE WHEN 'institution' THEN FALSE
        WHEN '机构' THEN FALSE END AS is_home,
    service_begntime AS begin_time, CASE WHEN service_endtime > service_begntime THEN service_endtime END AS end_time,
    CAST(service_begntime AS DATE) AS service_date,
    CASE WHEN service_begntime = CAST(CAST(service_begntime AS DATE) AS TIMESTAMP) THEN 'day' ELSE 'minute' END AS time_precision,
    service_name, CAST(service_amt AS DECIMAL(16, 2)) AS amount, CAST(care_fund_pay AS DECIMAL(16, 2)) AS fund_pay
FROM lake.care_service_d
WHERE coalesce(vali_flag, '1') = '1'
