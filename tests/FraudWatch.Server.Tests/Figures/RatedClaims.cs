using FraudWatch.Store;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>
/// What a run would have left in the claims store, small enough to be counted by hand: four hospitals of 990101 and one of 990102,
/// persons who move between them, a funnel, a CUSUM and the ranked list.
/// </summary>
internal static class RatedClaims
{
    private static readonly string[] Statements =
    [
        """
        create table claims.institution as select 'H' || i as fixmedins_code, '医院' || i as fixmedins_name, 'hospital' as kind, 2 as level,
            case when i < 5 then '990101' else '990102' end as admdvs from range(1, 6) t(i)
        """,
        // P1 goes H1, H2 after 10 days, H1 after 40 days. P2 goes H1, H2 after 5 days. P3 goes H1, H5 after a day.
        """
        create table claims.encounter as select * from (values
            ('E1', 'P1', 'H1', date '2026-01-01', date '2026-01-05'), ('E2', 'P1', 'H2', date '2026-01-15', date '2026-01-20'),
            ('E3', 'P1', 'H1', date '2026-03-01', null), ('E4', 'P2', 'H1', date '2026-02-01', null), ('E5', 'P2', 'H2', date '2026-02-06', null),
            ('E6', 'P3', 'H1', date '2026-02-10', null), ('E7', 'P3', 'H5', date '2026-02-11', null))
            t(mdtrt_id, psn_no, fixmedins_code, begin_date, end_date)
        """,
        "create table claims.raw_encounter as select mdtrt_id, fixmedins_code from claims.encounter union all select 'E8', 'H1'",
        // 10, 20, 30 and 40 yuan over four persons: G = 2 (1x10 + 2x20 + 3x30 + 4x40) / (4 x 100) - 5/4 = 0.25.
        """
        create table claims.settlement as select 'P' || i as psn_no, 'H1' as fixmedins_code, CAST(10 * i as decimal(16, 2)) as fund_pay_sumamt,
            date '2026-02-20' as setl_date from range(1, 5) t(i)
        """,
        "create table features.physician as select 'H1' as fixmedins_code, 'D' || i as physician_code, CAST(50 as decimal(16, 2)) as amount from range(2) t(i)",
        """
        create table features.institution as select fixmedins_code, CAST(100 as bigint) as encounters, CAST(40 as bigint) as stays,
            CAST(1000 as decimal(16, 2)) as fund_pay_sumamt from claims.institution
        """,
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
        "create table findings.rule_run as select 'R' || i as rule_id, i < 3 as runnable, false as failed, CAST(7 as bigint) as watermark from range(4) t(i)",
        """
        create table risk.institution as select CAST(i as bigint) as rank, 'H' || i as fixmedins_code, '医院' || i as fixmedins_name, 2 as level,
            CAST(case i when 1 then 0.95 when 2 then 0.9 when 3 then 0.3 else 0.01 end as decimal(9, 6)) as probability,
            CAST(1000 / i as decimal(18, 2)) as expected_recovery, case i when 1 then 'A' when 2 then 'B' when 3 then 'C' else 'D' end as tier,
            CAST(case i when 1 then 2 else 0 end as bigint) as findings, CAST(300 as decimal(38, 2)) as amount_at_risk, '[]' as reasons, 'hospital' as kind,
            CAST(200 as decimal(38, 2)) as fund_at_risk, CAST(0.5 as decimal(16, 6)) as anomaly, case i when 1 then 'model' else 'rules' end as basis
        from range(1, 6) t(i)
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
