using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Models;
using FraudWatch.Server.Tests.Claims;
using FraudWatch.Server.Tests.Rules;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Server.Tests.Models;

public sealed class ModelApiTests
{
    private const string Models = "/api/v1/models";

    [Fact]
    public async Task A_challenger_takes_charge_and_leaves_it_again_only_when_two_persons_want_it()
    {
        await using var service = await ClaimsCity.StartAsync();
        using var manager = await service.SignInAsync(Role.Manager);
        using var approver = await service.SignInAsync(Role.Approver);
        using var bound = await service.SignInAsync(Role.Manager, "990100");
        using var inspector = await service.SignInAsync(Role.Inspector);
        Assert.Equal(409, (await manager.PostAsync($"{Models}/rollback")).Status);
        await DecideAsync(service, manager);

        var first = await TrainAsync(service, manager, 1);
        var second = await TrainAsync(service, manager, 2);

        Assert.Equal((first, second), (await InRoleAsync(manager, "champion"), await InRoleAsync(manager, "challenger")));
        Assert.Equal((409, 404, 403, 403), (
            (await manager.PostAsync($"{Models}/{first}/promotion")).Status, (await manager.PostAsync($"{Models}/none/promotion")).Status,
            (await bound.PostAsync($"{Models}/{second}/promotion")).Status, (await inspector.PostAsync($"{Models}/{second}/promotion")).Status));

        var asked = await manager.PostAsync($"{Models}/{second}/promotion");
        var alone = await RuleOffice.DecideAsync(manager, asked, approve: true);
        Assert.Equal((202, 403, first), (asked.Status, alone.Status, await InRoleAsync(manager, "champion")));
        await ApproveAsync(service, approver, asked);
        Assert.Equal((second, first), (await InRoleAsync(manager, "champion"), await InRoleAsync(manager, "former")));

        var drift = await manager.GetAsync($"{Models}/drift");
        var signs = drift.Json["signs"]!.AsArray();
        Assert.Equal(second, (string?)drift.Json["model"]);
        Assert.NotEmpty(signs);
        Assert.Equal(signs.Count(sign => (bool)sign!["is_warning"]!), (int)drift.Json["warnings"]!);

        var back = await manager.PostAsync($"{Models}/rollback");
        await ApproveAsync(service, approver, back);
        Assert.Equal(first, await InRoleAsync(manager, "champion"));
        Assert.Equal(first, (string?)(await manager.GetAsync($"{Models}/drift")).Json["model"]);
    }

    [Fact]
    public async Task The_list_of_models_is_filtered_sorted_counted_and_paged()
    {
        await using var service = await ClaimsCity.StartAsync();
        using var manager = await service.SignInAsync(Role.Manager);
        await DecideAsync(service, manager);
        var first = await TrainAsync(service, manager, 1);
        service.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await TrainAsync(service, manager, 2);

        foreach (var (query, wanted) in new[] { ("", new[] { second, first }), ("sort=registered_at", [first, second]), ("role=champion", [first]), ("role=champion,challenger", [second, first]), ("role=former", []) })
        {
            foreach (var limit in new[] { 1, 50 })
            {
                var (found, total) = await PageWalk.ReadAsync(manager, $"{Models}?{query}", "id", limit);
                Assert.Equal(wanted, found);
                Assert.Equal(wanted.Length, total);
            }
        }

        Assert.Equal(400, (await manager.GetAsync($"{Models}?role=queen")).Status);
    }

    /// <summary>Verdicts on all institutions: the ten at the head of the list confirmed, the others rejected.</summary>
    private static async Task DecideAsync(RunningService service, ApiClient manager)
    {
        var codes = (await manager.GetAsync("/api/v1/institutions?limit=500")).Items.Select(one => (string?)one!["fixmedins_code"]).ToList();
        Assert.True(codes.Count >= 15, $"{codes.Count} institutions.");
        var file = Path.Combine(service.Folder, "verdict_d.csv");
        await File.WriteAllLinesAsync(file, codes.Select((code, place) => $"V{place},{code},{(place < 10 ? "confirmed,5000" : "rejected,0")},2026-02-01").Prepend("verdict_id,fixmedins_code,verdict,amount,decided_on"));
        var claims = service.Get<ClaimsStore>();
        await IngestClaims.RunAsync(claims, new IngestRequest([file]), null, default);
        claims.RefreshViews();
        File.Delete(file);
    }

    private static async Task<string> TrainAsync(RunningService service, ApiClient manager, int seed)
    {
        var before = await IdsAsync(manager);
        var started = await manager.PostAsync($"{Models}/training", new { seed });
        Assert.True(started.Status == 202, started.Text);
        await service.Get<BackgroundWork>().EndOfAsync("model_training");
        var ended = await manager.GetAsync($"{Models}/training");
        Assert.True((string?)ended.Json["state"] == "done", ended.Text);
        return (await IdsAsync(manager)).Except(before).Single();
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(ApiClient manager) => (await PageWalk.ReadAsync(manager, $"{Models}?sort=id", "id", 50)).Items;

    private static async Task<string?> InRoleAsync(ApiClient manager, string role) => (await PageWalk.ReadAsync(manager, $"{Models}?role={role}", "id", 50)).Items.SingleOrDefault();

    private static async Task ApproveAsync(RunningService service, ApiClient approver, ApiAnswer asked)
    {
        Assert.True(asked.Status == 202, asked.Text);
        var decided = await RuleOffice.DecideAsync(approver, asked, approve: true);
        Assert.True(decided.Status == 200, decided.Text);
        await service.Get<BackgroundWork>().EndOfAsync($"{ApplyModelChange.Rating}:{asked.Json["approval_id"]}");
    }
}
