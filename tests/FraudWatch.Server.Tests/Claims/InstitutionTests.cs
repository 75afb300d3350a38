using System.Globalization;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

[Collection(CityTests.Name)]
public sealed class InstitutionTests(ClaimsServices services)
{
    private readonly RunningService service = services.Service;

    private string First => service.Text("select fixmedins_code from risk.institution where kind = 'hospital' order by rank limit 1");

    [Theory]
    [InlineData("rank")]
    [InlineData("-expected_recovery")]
    [InlineData("-probability")]
    [InlineData("-fund")]
    public async Task The_ranked_list_goes_from_cursor_to_cursor(string sort)
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var (seen, cursor) = (new List<string?>(), "");
        do
        {
            var page = await inspector.GetAsync($"/api/v1/institutions?limit=7&sort={sort}{cursor}");
            Assert.True(page.Status == 200, page.Text);
            seen.AddRange(page.Items.Select(one => (string?)one?["fixmedins_code"]));
            cursor = (string?)page.Json["next"] is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);

        Assert.Equal(service.Count("select count(*) from risk.institution"), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        if (sort == "rank")
            Assert.Equal(service.Text("select fixmedins_code from risk.institution where rank = 1"), seen[0]);
    }

    [Theory]
    [InlineData("tier=A,B", "tier in ('A', 'B')")]
    [InlineData("kind=hospital", "kind = 'hospital'")]
    [InlineData("level=2", "level = 2")]
    [InlineData("findings_from=1", "findings >= 1")]
    [InlineData("rule=overlapping-stays", "fixmedins_code in (select fixmedins_code from findings.finding where rule_id = 'overlapping-stays')")]
    public async Task A_filter_shows_what_it_says(string filter, string condition)
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var page = await inspector.GetAsync($"/api/v1/institutions?count=true&{filter}");

        Assert.True(page.Status == 200, page.Text);
        Assert.Equal(service.Count($"select count(*) from risk.institution where {condition}"), (long?)page.Json["total"]);
    }

    [Fact]
    public async Task A_profile_says_why_and_its_rules_count_what_the_list_of_findings_counts()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var code = service.Text("select fixmedins_code from risk.rule_evidence order by weight desc limit 1");

        var profile = await inspector.GetAsync($"/api/v1/institutions/{code}");

        Assert.True(profile.Status == 200, profile.Text);
        Assert.Equal(code, (string?)profile.Json["institution"]?["fixmedins_code"]);
        var rule = profile.Json["rules"]?[0] ?? throw new InvalidOperationException("No rule.");
        var listed = await inspector.GetAsync($"/api/v1/findings?institution={code}&rule={rule["rule_id"]}&status=queued&count=true");
        Assert.Equal((long?)rule["findings"], (long?)listed.Json["total"]);
        Assert.NotNull(profile.Json["institution"]?["size"]);
    }

    [Fact]
    public async Task Months_add_up_to_the_settlements_and_findings()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var months = (await inspector.GetAsync($"/api/v1/institutions/{First}/months?limit=500")).Items;

        Assert.Equal(
            Convert.ToDecimal(service.Value($"select sum(fund_pay_sumamt) from claims.settlement where fixmedins_code = '{First}'"), CultureInfo.InvariantCulture),
            months.Sum(month => (decimal?)month?["fund_pay_sumamt"]));
        Assert.Equal(service.Count($"select count(*) from findings.finding where fixmedins_code = '{First}' and queued"), months.Sum(month => (long?)month?["findings"]));
    }

    [Fact]
    public async Task An_indicator_stands_in_the_funnel_of_its_peers_with_their_distribution()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var code = service.Text("select fixmedins_code from features.indicator where subject_kind = 'institution' order by abs(z) desc, fixmedins_code limit 1");

        var indicators = (await inspector.GetAsync($"/api/v1/institutions/{code}/indicators?limit=500")).Items;
        var features = (await inspector.GetAsync($"/api/v1/institutions/{code}/features?limit=500")).Items;

        Assert.NotEmpty(indicators);
        Assert.All(indicators, one =>
        {
            var peers = one?["peers"] ?? throw new InvalidOperationException("No peers.");
            Assert.InRange((double)(one["value"] ?? 0), (double)(peers["min"] ?? 0), (double)(peers["max"] ?? 0));
            Assert.True((long)(peers["n"] ?? 0) >= 2);
            Assert.InRange((double)(peers["percentile"] ?? -1), 0, 1);
        });
        var share = features.Single(one => (string?)one?["feature"] == "fund_share");
        Assert.Equal(service.Count($"select count(*) from features.institution_value v join features.peer_group g using (fixmedins_code) where feature_name = 'fund_share' and g.peer_group = '{share?["peer_group"]}'"),
            (long?)share?["peers"]?["n"]);
    }

    [Fact]
    public async Task Departments_and_surges_are_those_of_the_institution()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var departments = (await inspector.GetAsync($"/api/v1/institutions/{First}/departments?limit=500")).Items;
        var surge = (await inspector.GetAsync($"/api/v1/institutions/{First}/surge")).Json.AsArray();

        Assert.Equal(service.Count($"select CAST(sum(stays) AS BIGINT) from features.department where fixmedins_code = '{First}'"), departments.Sum(one => (long?)one?["stays"]));
        Assert.Equal(service.Count($"select count(*) from features.surge where fixmedins_code = '{First}'"), surge.Count);
    }

    [Fact]
    public async Task What_lies_in_another_division_is_not_found()
    {
        using var elsewhere = await service.SignInAsync(Role.Inspector, "110000");

        foreach (var part in new[] { "", "/months", "/indicators", "/features", "/surge", "/departments" })
            Assert.Equal((part, 404), (part, (await elsewhere.GetAsync($"/api/v1/institutions/{First}{part}")).Status));
    }
}
