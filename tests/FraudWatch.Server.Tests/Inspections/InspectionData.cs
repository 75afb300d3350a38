using FraudWatch.Store;

namespace FraudWatch.Server.Tests.Inspections;

/// <summary>What a run would have left in the claims store: candidates in two divisions, findings with their lines, discharges.</summary>
internal static class InspectionData
{
    private static readonly string[] Statements =
    [
        "create schema if not exists plan", "create schema if not exists findings", "create schema if not exists claims",
        """
        create table plan.candidate as select 'H' || i as fixmedins_code, '医院' || i as fixmedins_name, 'hospital' as kind,
            case when i < 6 then '990101' else '990102' end as area, CAST(100 * (1 + i) AS bigint) as weight from range(10) t(i)
        """,
        """
        create table claims.institution as select fixmedins_code, fixmedins_name, area as admdvs from plan.candidate
            union all select 'H98', '外市医院', '980101'
        """,
        """
        create table findings.finding as select 'F' || i as finding_id, 'duplicate-charge' as rule_id, 1 as rule_version, 'D' as severity,
            'H' || (i % 10) as fixmedins_code, 'P' || i as psn_no, 'S' || (i % 10) || '-' || i as mdtrt_id, 'L' || i as bkkp_sn, 'T' || i as setl_id,
            date '2026-03-02' as occurred_on, CAST(120.50 AS decimal(16, 2)) as amount_at_risk, CAST(90 AS decimal(16, 2)) as fund_at_risk,
            '=重复收费' as sentence_zh, '第十五条' as duty, '第三十八条' as liability, true as queued, CAST(null as double) as probability from range(20) t(i)
        """,
        """
        create table claims.stay as select 'S' || h || '-' || n as stay_id, 'H' || h as fixmedins_code, 'P' || n as psn_no, false as is_open,
            date '2026-03-01' as admission_date, date '2026-03-01' + CAST(n % 25 AS integer) as discharge_date,
            case when n < 5 then 'single_disease' else 'drg' end as payment_method, 'ZY' || n as ipt_otp_no, '000' || n as medrcdno,
            '内科' as dept_name, '张医师' as chfpdr_name, 'D1' as chfpdr_code, 'J18.900' as diag_code, '肺炎' as diag_name,
            CAST(3200.50 AS decimal(16, 2)) as medfee_sumamt, CAST(2100 AS decimal(16, 2)) as fund_pay_sumamt from range(10) a(h), range(105) b(n)
        """,
        """
        create table claims.encounter as select stay_id as mdtrt_id, stay_id, ipt_otp_no, medrcdno, admission_date as begin_date, discharge_date as end_date,
            dept_name, chfpdr_name, chfpdr_code from claims.stay
        """,
        """
        create table claims.fee_line as select 'L' || i as bkkp_sn, 'S' || (i % 10) || '-' || i as mdtrt_id, 'T' || i as setl_id, 'H' || (i % 10) as fixmedins_code,
            '内科' as dept_name, '张医师' as physician_name, 'D1' as physician_code, '护理' as local_item_name, '二级护理' as item_name, '001204000040000' as item_code,
            date '2026-03-02' as fee_date, CAST(2 AS decimal(16, 4)) as cnt, CAST(60.25 AS decimal(16, 6)) as pric, CAST(120.50 AS decimal(16, 2)) as amount,
            CAST(100 AS decimal(16, 2)) as inscp_amt from range(20) t(i)
        """,
        "create table claims.settlement as select 'T' || i as setl_id, CAST(1000 AS decimal(16, 2)) as inscp_amt, CAST(50 AS decimal(16, 2)) as acct_pay from range(20) t(i)",
        """
        create table claims.settlement_fund as select 'T' || i as setl_id, CAST(700 AS decimal(16, 2)) as hifp_pay, CAST(100 AS decimal(16, 2)) as hifmi_pay,
            CAST(0 AS decimal(16, 2)) as hifob_pay, CAST(0 AS decimal(16, 2)) as maf_pay, CAST(0 AS decimal(16, 2)) as cvlserv_pay, CAST(0 AS decimal(16, 2)) as hifes_pay,
            CAST(0 AS decimal(16, 2)) as hifdm_pay, CAST(0 AS decimal(16, 2)) as othfund_pay from range(20) t(i)
        """,
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
