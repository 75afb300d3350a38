using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>The claims that <see cref="RuleRunnerTests"/> judge, built once.</summary>
public sealed class RuleRunnerClaims : IAsyncLifetime
{
    private readonly FixtureStore store = FixtureStore.Create();

    public DuckDBConnection Connection => store.Connection;

    public async Task InitializeAsync()
    {
        store.Load("fixmedins_b", "fixmedins_code,fixmedins_name,fixmedins_type,fix_blng_admdvs\nH1,第一医院,1,640502\nH2,第二医院,1,110101\n");
        store.Load("mdtrt_d", """
            mdtrt_id,psn_no,fixmedins_code,med_type,begntime,endtime
            M1,P1,H1,21,2024-03-04 09:10:00,2024-04-13 10:20:00
            M2,P2,H1,21,2024-03-04 09:10:00,2024-03-24 10:20:00
            M3,P3,H2,21,2024-03-04 09:10:00,2024-04-13 10:20:00

            """);
        store.Load("setl_d", """
            setl_id,mdtrt_id,psn_no,fixmedins_code,med_type,setl_time,medfee_sumamt,inscp_amt,fund_pay_sumamt
            S1,M1,P1,H1,21,2024-04-13 11:00:00,1000.00,800.00,600.00
            S2,M2,P2,H1,21,2024-03-24 11:00:00,1000.00,800.00,400.00

            """);
        store.Load("fee_list_d", "bkkp_sn,mdtrt_id,psn_no,fixmedins_code,fee_ocur_time,med_list_codg,cnt,pric,det_item_fee_sumamt\n" + ManyLines());
        await store.BuildAsync();
    }

    public Task DisposeAsync()
    {
        store.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Enough lines that five joins of them with themselves cannot end.</summary>
    private static string ManyLines() => string.Concat(Enumerable.Range(0, 500).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"F{i},M1,P1,H1,2024-03-{5 + i % 20:00} {i % 24:00}:{i % 60:00}:00,00330000{i:0000},1,{1 + i}.00,{1 + i}.00\n")));
}
