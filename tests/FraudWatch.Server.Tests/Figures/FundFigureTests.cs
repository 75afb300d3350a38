using FraudWatch.Core.People;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Server.Tests.Figures;

public sealed class FundFigureTests(FundOffice office) : IClassFixture<FundOffice>
{
    // Two years: 100 a month in and 110 out, then a tenth more of both; the balance falls by 10 and by 11 a month from 1,000.
    private static string Accounts(string division) => string.Join('\n', Enumerable.Range(0, 24).Select(n =>
    {
        var (income, payment) = n < 12 ? (100, 110) : (110, 121);
        var balance = n < 12 ? 1000 - (10 * (n + 1)) : 880 - (11 * (n - 11));
        return $"{division},310,{new DateOnly(2024, 1, 1).AddMonths(n):yyyy-MM-dd},{income},{payment},{balance},1";
    }));

    [Fact]
    public async Task A_falling_balance_is_forecast_with_growth_and_warned_of()
    {
        using var manager = await office.Service.SignInAsync(Role.Manager, "990100");

        var fund = (await manager.GetAsync("/api/v1/figures/fund?ahead=3&insurance=310")).Json["content"]!;

        var months = fund["outlook"]!["months"]!.AsArray();
        Assert.Equal(24, months.Count);
        // 748 yuan over a mean payment of 121.
        Assert.Equal((748m, 6.1818), ((decimal)months[23]!["balance"]!, Math.Round((double)months[23]!["balance_months"]!, 4)));
        Assert.Equal("none", (string?)fund["warning"]);
        var ahead = fund["outlook"]!["ahead"]!.AsArray();
        Assert.Equal(["2026-01-01", "2026-02-01", "2026-03-01"], ahead.Select(month => (string?)month!["month"]));
        Assert.Equal([121, 133.1, 735.9], new[] { "income", "payment", "balance" }.Select(name => Math.Round((double)ahead[0]![name]!, 6)));
        // 735.9 over (11 x 121 + 133.1) / 12 = 122.0083; under six a month later.
        Assert.Equal([6.0316, 5.8838], new[] { 0, 1 }.Select(n => Math.Round((double)ahead[n]!["balance_months"]!, 4)));
        Assert.Equal(("low", "2026-02-01"), ((string?)ahead[1]!["warning"], (string?)fund["expected_low"]));
        // Tried from twelve months on: without growth to see each forecast was 100 where 110 came, 110 where 121 came.
        Assert.Equal((12, 0.0909), ((int)fund["outlook"]!["origins"]!, Math.Round((double)fund["outlook"]!["income_error"]!, 4)));
    }

    [Fact]
    public async Task Each_month_names_the_accounts_that_it_sums_and_batches_that_wait_for_a_run_are_listed()
    {
        using var manager = await office.Service.SignInAsync(Role.Manager, "990100");

        var fund = await manager.GetAsync("/api/v1/figures/fund?insurance=310");
        var kpis = await manager.GetAsync("/api/v1/figures/kpis");
        var (months, wrong) = await FigureLinks.WalkAsync(manager, fund.Json);
        var (_, differing) = await FigureLinks.WalkAsync(manager, kpis.Json);
        var first = fund.Json["content"]!["outlook"]!["months"]![0]!;
        var accounts = (await manager.GetAsync((string?)first["accounts"]!["list"] ?? "")).Items;

        Assert.Equal((24, 0, 0), (months, wrong.Count, differing.Count));
        Assert.Equal(1, (int)kpis.Json["content"]!["freshness"]!["batches_waiting"]!["count"]!);
        Assert.Equal(("990100", "310", (decimal)first["income"]!), ((string?)accounts.Single()!["region"], (string?)accounts[0]!["insurance"], (decimal)accounts[0]!["income"]!));
    }

    [Fact]
    public async Task A_fund_of_another_division_is_not_seen()
    {
        using var neighbour = await office.Service.SignInAsync(Role.Manager, "980100");

        var fund = (await neighbour.GetAsync("/api/v1/figures/fund")).Json["content"]!;

        Assert.Empty(fund["outlook"]!["months"]!.AsArray());
        Assert.Null(fund["warning"]);
    }

    internal static void Load(string folder)
    {
        var file = Path.Combine(folder, "fund_account_d.csv");
        File.WriteAllText(file, "admdvs,insutype,acct_month,income_amt,pay_amt,balance_amt,vali_flag\n" + Accounts("990100") + "\n");
        using var store = ClaimsStore.Open(folder);
        var report = IngestClaims.RunAsync(store, new IngestRequest([file], "funds"), null, CancellationToken.None).GetAwaiter().GetResult();
        Assert.Equal(24, report.Tables["fund_account_d"].Accepted);
        store.RefreshViews();
        File.Delete(file);
    }
}
