using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Figures;
using FraudWatch.Server.Tests.Inspections;
using FraudWatch.Store;
using FraudWatch.Synthetic;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Road;

[Trait("Category", "Slow")]
public sealed class WholeRoadTests
{
    private const int Confirmed = 8, Unfounded = 8;

    /// <summary>The specimen of GB 11643-1999; it is nobody's.</summary>
    private const string Specimen = "11010519491231002X";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task An_export_becomes_cases_verdicts_a_plan_a_model_and_figures_that_agree(CaseworkEngine engine)
    {
        await using var office = await RoadOffice.OpenAsync(engine);
        await LoadAsync(office);
        await office.RunAsync("nightly-run");

        var paid = await AppealedAsync(office);
        var decided = await DecideAsync(office);
        await office.RunAsync("pass-on-verdicts");
        var trained = await office.RunAsync("train-model");
        await office.RunAsync("nightly-run");
        await DrawAsync(office.Inspections);

        Assert.True(paid > 0);
        Assert.Equal(Confirmed + Unfounded, decided);
        Assert.True((int?)trained.Json["counts"]?["institutions"] >= Confirmed + Unfounded, trained.Text);
        await FiguresAgreeAsync(office, paid);
        await NothingIsTornAsync(office);
    }

    /// <summary>Every file of a new city, with one that is damaged among them.</summary>
    private static async Task LoadAsync(RoadOffice office)
    {
        var folder = Directory.CreateTempSubdirectory("fw-road-");
        try
        {
            await SyntheticCity.GenerateAsync(new CityOptions(2_500, Seed: 41), folder.FullName, null, default);
            Assert.NotEmpty(IdentityScan.InFiles(folder.FullName));
            await RefusedAsync(office, Path.Combine(folder.FullName, "damaged.csv.gz"));
            foreach (var file in folder.GetFiles("*_*.csv").Concat(folder.GetFiles("*info.csv")))
            {
                var batch = await office.UploadAsync(file.FullName);
                Assert.True((string?)batch.Json["batch"]?["state"] == "loaded", batch.Text);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A file that breaks off stops nothing: it is told to be broken, and the others follow.</summary>
    private static async Task RefusedAsync(RoadOffice office, string damaged)
    {
        await File.WriteAllBytesAsync(damaged, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 75, 76]);
        var batch = await office.UploadAsync(damaged);
        Assert.True((string?)batch.Json["batch"]?["state"] == "failed" && batch.Json["batch"]?["failure"] is not null, batch.Text);
    }

    /// <summary>The best case goes the whole way, with an appeal.</summary>
    /// <returns>Yuan that came back.</returns>
    private static async Task<decimal> AppealedAsync(RoadOffice office)
    {
        var next = await office[Role.Inspector].PostAsync("/api/v1/cases/next", new { filter = new { } });
        Assert.True(next.Status == 200, next.Text);
        var id = next.Json["id"]!.GetValue<long>();
        await office.StepAsync(Role.Inspector, id, "start");
        await office.ChangeAsync(Role.Inspector, id, "verdicts", new { verdict = "confirmed", clause = "agreement", reason = "record_shows_violation" });
        await office.StepAsync(Role.Inspector, id, "feed_back");
        await office.StepAsync(Role.Inspector, id, "receive_appeal");
        await office.StepAsync(Role.Supervisor, id, "uphold");
        var confirmed = await office.StepAsync(Role.Approver, id, "confirm");
        var amount = confirmed.Json["amount_confirmed"]!.GetValue<decimal>();
        await office.ChangeAsync(Role.Inspector, id, "payments", new { amount, reference = "DK-1" });
        var closed = await office.StepAsync(Role.Inspector, id, "settle");
        Assert.Equal(("closed", amount), ((string?)closed.Json["state"], (decimal?)closed.Json["amount_recovered"]));
        return amount;
    }

    /// <summary>One case of each of sixteen other institutions, confirmed and unfounded by turns.</summary>
    private static async Task<int> DecideAsync(RoadOffice office)
    {
        var open = (await office[Role.Supervisor].GetAsync("/api/v1/cases?state=detected&sort=-priority&limit=500")).Items;
        var cases = open.DistinctBy(one => (string?)one!["fixmedins_code"]).Take(Confirmed + Unfounded).Select(one => one!["id"]!.GetValue<long>()).ToList();
        foreach (var (turn, id) in cases.Index())
        {
            await office.StepAsync(Role.Inspector, id, "start");
            if (turn % 2 == 0)
            {
                await office.ChangeAsync(Role.Inspector, id, "verdicts", new { verdict = "confirmed", clause = "agreement", reason = "institution_admits" });
                await office.StepAsync(Role.Inspector, id, "feed_back");
                await office.StepAsync(Role.Inspector, id, "accept_feedback");
                await office.StepAsync(Role.Approver, id, "confirm");
            }
            else
            {
                await office.ChangeAsync(Role.Inspector, id, "verdicts", new { verdict = "unfounded", reason = "clinically_justified" });
                await office.StepAsync(Role.Inspector, id, "submit");
                await office.StepAsync(Role.Supervisor, id, "overturn");
            }
        }

        return cases.Count;
    }

    private static async Task DrawAsync(InspectionOffice office)
    {
        var (path, drawn) = await office.DrawAsync();
        Assert.True(drawn.Status == 200, drawn.Text);
        foreach (var one in (await office.Manager.GetAsync("/api/v1/inspections")).Items)
        {
            var member = office.Inspectors[one!["members"]![0]!.GetValue<long>()];
            var started = await member.SendAsync(HttpMethod.Post, $"/api/v1/inspections/{one["id"]}/start", arrange: InspectionOffice.IfMatch("\"1\""));
            Assert.True(started.Status == 200, started.Text);
        }

        await office.Manager.SendAsync(HttpMethod.Post, $"{path}/reveal", arrange: InspectionOffice.IfMatch("\"3\""));
        var published = await office.Manager.GetAsync($"{path}/published");
        Assert.Empty(VerifyPublished.Check(published.Text, drawn.Json["commitment"]!.GetValue<string>()).Problems);
    }

    private static async Task FiguresAgreeAsync(RoadOffice office, decimal paid)
    {
        var manager = office[Role.Manager];
        foreach (var path in Figures(await manager.GetAsync("/api/v1/openapi.json")))
        {
            var figure = await manager.GetAsync(path);
            Assert.True(figure.Status == 200, $"{path}: {figure.Text}");
            var (_, wrong) = await FigureLinks.WalkAsync(manager, figure.Json);
            Assert.True(wrong.Count == 0, $"{path}: {string.Join("; ", wrong.Take(5))}");
        }

        var cases = (await manager.GetAsync("/api/v1/cases?state=closed&limit=500")).Items;
        Assert.Equal(paid, cases.Sum(one => (decimal?)one!["amount_recovered"] ?? 0));
    }

    /// <summary>The figures that the API document names and that need nothing to be chosen.</summary>
    private static IEnumerable<string> Figures(Running.ApiAnswer document) => document.Json["paths"]!.AsObject()
        .Where(path => path.Key.StartsWith("/api/v1/figures/", StringComparison.Ordinal) && !path.Key.Contains('{') && !path.Key.EndsWith("/export", StringComparison.Ordinal))
        .Where(path => path.Value?["get"]?["parameters"] is not JsonArray parameters || !parameters.Any(parameter => (bool?)parameter?["required"] == true))
        .Select(path => path.Key)
        // The days of one hospital's chart: it must be named.
        .Where(path => !path.EndsWith("/cusum-days", StringComparison.Ordinal));

    private static async Task NothingIsTornAsync(RoadOffice office)
    {
        var audit = await office[Role.Auditor].GetAsync("/api/v1/audit/verify");
        Assert.True(audit.Status == 200 && (bool?)audit.Json["sound"] == true, audit.Text);
        Assert.Equal([], IdentityScan.InFiles(office.Inspections.Service.Folder));
        var store = office.Inspections.Service.Get<ClaimsStore>();
        Assert.Equal([], IdentityScan.InStore(store));
        using (var connection = store.Connect())
        using (var leak = connection.CreateCommand())
        {
            // The scan of compressed columns is itself put to the test.
            leak.CommandText = $"create table main.leak as select 'seen {Specimen} here' as note";
            leak.ExecuteNonQuery();
        }

        Assert.Equal(["\"main\".\"leak\".\"note\""], IdentityScan.InStore(store));
    }
}
