using FraudWatch.Pipeline.Drift;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;

namespace FraudWatch.Server.Tests.Jobs;

public sealed class ClaimsDriftTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fw-drift-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_month_that_looks_like_the_one_before_shows_no_sign_and_one_after_nothing_came_does()
    {
        var exports = folder.CreateSubdirectory("exports").FullName;
        await SyntheticCity.GenerateAsync(new CityOptions(1_500, 6, 7, []), exports);
        using var claims = ClaimsStore.Open(Path.Combine(folder.FullName, "data"));
        await IngestClaims.RunAsync(claims, new IngestRequest([exports]), null, default);
        claims.RefreshViews();

        var alike = ClaimsDrift.Check(claims, (new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 30)), default);
        var fallen = ClaimsDrift.Check(claims, (new DateOnly(2025, 6, 20), new DateOnly(2025, 7, 19)), default);

        Assert.True(alike is { Settlements: > 100, SettlementsBefore: > 100, Signs: [] }, string.Join('\n', alike.Signs));
        Assert.Contains(fallen.Signs, sign => sign.Contains("settlements went from", StringComparison.Ordinal));
        Assert.True(ClaimsDrift.Check(claims, null, default).Settlements > 100);
    }
}
