using FraudWatch.Store;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>
/// What a run would have left in the claims store, small enough to be counted by hand: four hospitals of 990101, one of 990102 and
/// one of no known division, persons who move between them, a funnel, a CUSUM, and the ranked list with institutions on the very
/// edges of its tiers: probabilities of 0.6, 0.3 and 0.1, and a recovery of 500 yuan where the middle cut lies.
/// </summary>
internal static class RatedClaims
{
    private static readonly string[] Statements =
    [
        """
        create table claims.institution as select 'H' || i as fixmedins_code, '医院' || i as fixmedins_name, 'hospital' as kind, 2 as level,
            case when i < 5 then '990101' when i = 5 then '990102' end as admdvs from range(1, 7) t(i)
        """,
        // P1 goes H1, H2 after 10 days, H1 after 40 days. P2 goes H1, H2 after 5 days. P3 goes H1, H5 after a day.
        """
        create table claims.encounter as select * from (values
            ('E1', 'P1', 'H1', date '2026-01-01', date '2026-01-05'), ('E2', 'P1', 'H2', date '2026-01-15', date '2026-01-20'),
            ('E3', 'P1', 'H1', date '2026-03-01', null), ('E4', 'P2', 'H1', date '2026-02-01', null), ('E5', 'P2', 'H2', date '2026-02-06', null),
            ('E6', 'P3', 'H1', date '2026-02-10', null), ('E7', 'P3', 'H5', date '2026-02-11', null), ('E9', 'P4', 'H6', date '2026-02-11', null))
            t(mdtrt_id, psn_no, fixmedins_code, begin_date, end_date)
        """,
        """
        create table claims.raw_encounter as select mdtrt_id, psn_no, fixmedins_code, 'inpatient' as care_kind, begin_date, CAST(end_date as timestamp) as end_time
            from claims.encounter union all select 'E8', 'P1', 'H1', 'inpatient', date '2026-01-01', null
        """,
        // Five planned admissions on each of eight days at H1; an emergency and a birth on the first are none.
        """
        create table claims.stay as select 'S' || i as stay_id, 'P1' as psn_no, 'H1' as fixmedins_code, 'inpatient' as care_kind, i = 40 as is_emergency, false as is_newborn,
            false as is_cycle, case when i = 41 then 'O80' else 'J18' end as diag_category, date '2026-01-01' + CAST(case when i < 40 then i // 5 else 0 end as integer) as admission_date,
            date '2026-01-20' as discharge_date, 3 as length_of_stay, CAST(100 as decimal(16, 2)) as medfee_sumamt, CAST(70 as decimal(16, 2)) as fund_pay_sumamt from range(42) t(i)
        """,
        // 10, 20, 30 and 40 yuan over four persons: G = 2 (1x10 + 2x20 + 3x30 + 4x40) / (4 x 100) - 5/4 = 0.25.
        """
        create table claims.settlement as select 'P' || i as psn_no, 'H1' as fixmedins_code, CAST(10 * i as decimal(16, 2)) as fund_pay_sumamt,
            CAST(20 * i as decimal(16, 2)) as medfee_sumamt, date '2026-02-20' as setl_date from range(5) t(i)
        """,
        """
        create table features.physician as select 'H1' as fixmedins_code, 'D' || i as physician_code, CAST(case when i < 2 then 50 else 0 end as decimal(16, 2)) as amount,
            1 as days, 1 as fee_lines, 1 as person_days, 1 as most_persons_in_a_day, 0 as stays, 1.0::double as cost_per_stay, 1.0::double as length_of_stay, 1.0::double as cost_per_person_day from range(3) t(i)
        """,
        "create table claims.physician (physician_code varchar, title_level integer)",
        "create table risk.physician_points (fixmedins_code varchar, physician_code varchar, year integer, points_low integer, points_high integer, consequence varchar, has_repeat boolean)",
        """
        create table features.institution as select fixmedins_code, (select count(*) from claims.encounter e where e.fixmedins_code = i.fixmedins_code) as encounters,
            (select count(*) from claims.stay s where s.fixmedins_code = i.fixmedins_code) as stays, 0 as visits, 0 as persons,
            CAST(2000 as decimal(16, 2)) as medfee_sumamt, CAST(1000 as decimal(16, 2)) as fund_pay_sumamt from claims.institution i
        """,
        "create table features.peer_group as select fixmedins_code, 'hospital-2' as peer_group, 6 as peers from claims.institution",
        "create table scores.size as select fixmedins_code, 0.0 as size from claims.institution",
        "create table scores.institution as select fixmedins_code, '[]' as reasons from claims.institution",
        """
        create table features.indicator as select 'institution' as subject_kind, 'H' || i as fixmedins_code, 'H' || i as subject_code, 'inpatient' as setting,
            month, 'drug-share' as indicator, 'hospital-2' as peer_group, CAST(4 as bigint) as peers, CAST(100 as bigint) as n, 40.0 * i as num, 100.0 as den, 0.4 * i as value,
            0.4 as target, 0.03 as sampling_error, 0.04 as between_error, 1.0 as phi, 9.0 as freedom, 0.25 as lower_limit, 0.55 as upper_limit,
            CAST(case i when 1 then 0.5 when 2 then 2.5 when 3 then -3.5 else 1 end as decimal(12, 4)) as z
        from range(1, 6) t(i), (values (date '2026-01-01'), (date '2026-02-01')) m(month)
        """,
        """
        create table features.surge as select 'H1' as fixmedins_code, date '2026-01-01' + CAST(i as integer) as day, 'work 1' as day_class, CAST(5 as bigint) as admissions,
            4.0 as expected, 1.0 as phi, CAST(0.5 as decimal(12, 4)) as z, CAST(i as decimal(12, 4)) as cusum, 5.5 as alarm_limit, i > 5.5 as is_alarm from range(8) t(i)
        """,
        // One rule lacks a column, and one is gone from the catalogue.
        """
        create table findings.rule_run as select rule_id, 1 as version, rule_id <> 'drug-resale' as runnable, false as failed, CAST(null as varchar) as reason,
            case when rule_id <> 'drug-resale' then CAST(1 as bigint) end as findings, CAST(0 as bigint) as on_trial, CAST(null as varchar) as settings, CAST(9 as bigint) as denominator,
            0.1::double as seconds, CAST(7 as bigint) as watermark from (values ('overlapping-stays'), ('frequent-stays'), ('duplicate-charge'), ('drug-resale'), ('gone-rule')) t(rule_id)
        """,
        // Two findings at H1 that count, and one of a rule on trial.
        """
        create table findings.finding as select 'F' || i as finding_id, 'overlapping-stays' as rule_id, 1 as rule_version, 'S' as severity, 'H1' as fixmedins_code, 'P1' as psn_no,
            'E1' as mdtrt_id, CAST(null as varchar) as setl_id, CAST(null as varchar) as bkkp_sn, date '2026-01-05' as occurred_on, CAST(150 as decimal(16, 2)) as amount_at_risk,
            CAST(100 as decimal(16, 2)) as fund_at_risk, i < 2 as queued, '住院重叠' as sentence_zh, 'Stays overlap' as sentence_en, CAST(7 as bigint) as watermark, CAST(null as double) as probability from range(3) t(i)
        """,
        "create table findings.rule (rule_id varchar, title_zh varchar, family varchar, grain varchar)",
        "create table risk.rule_evidence (rule_id varchar, fixmedins_code varchar, weight double)",
        "create table claims.dict_severity_weight (severity varchar, precision double)",
        """
        create table risk.institution as select CAST(i as bigint) as rank, 'H' || i as fixmedins_code, '医院' || i as fixmedins_name, 2 as level,
            CAST(case i when 1 then 0.6 when 2 then 0.3 when 3 then 0.1 else 0.01 end as decimal(9, 6)) as probability,
            CAST(1000 / i as decimal(18, 2)) as expected_recovery, case i when 1 then 'A' when 2 then 'B' when 3 then 'C' else 'D' end as tier,
            CAST(case i when 1 then 2 else 0 end as bigint) as findings, CAST(300 as decimal(38, 2)) as amount_at_risk, '[]' as reasons, 'hospital' as kind,
            CAST(200 as decimal(38, 2)) as fund_at_risk, CAST(0.5 as decimal(16, 6)) as anomaly, case i when 1 then 'model' else 'rules' end as basis
        from range(1, 7) t(i)
        """,
        "create table scores.learnt as select 'H1' as fixmedins_code, 0.95 as probability, 0.8 as probability_low, 0.99 as probability_high, 900.0 as amount, 'm' as model, true as is_used, '[]' as reasons",
    ];

    public static void Fill(string folder)
    {
        using var store = ClaimsStore.Open(folder);
        using var connection = store.Connect();
        foreach (var statement in Statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
