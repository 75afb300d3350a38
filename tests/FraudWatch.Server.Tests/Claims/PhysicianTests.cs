using System.Globalization;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

[Collection(CityTests.Name)]
public sealed class PhysicianTests(ClaimsServices services)
{
    private readonly RunningService service = services.Service;

    [Fact]
    public async Task The_list_goes_from_cursor_to_cursor_and_knows_its_institution()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var institution = service.Text("select fixmedins_code from features.physician group by 1 order by count(*) desc, 1 limit 1");
        var (seen, cursor) = (new List<string?>(), "");
        do
        {
            var page = await inspector.GetAsync($"/api/v1/physicians?limit=9&institution={institution}{cursor}");
            Assert.True(page.Status == 200, page.Text);
            seen.AddRange(page.Items.Select(one => (string?)one?["physician_code"]));
            cursor = (string?)page.Json["next"] is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);

        Assert.Equal(service.Count($"select count(*) from features.physician where fixmedins_code = '{institution}'"), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_profile_places_the_physician_among_peers_and_the_patients_add_up()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var auditor = await service.SignInAsync(Role.Auditor);
        var (institution, code) = (
            service.Text("select fixmedins_code from features.physician order by amount desc limit 1"), service.Text("select physician_code from features.physician order by amount desc limit 1"));

        var profile = await inspector.GetAsync($"/api/v1/physicians/{institution}/{code}");
        var patients = await inspector.GetAsync($"/api/v1/physicians/{institution}/{code}/patients");

        Assert.True(profile.Status == 200, profile.Text);
        Assert.True(patients.Status == 200, patients.Text);
        var amount = profile.Json["figures"]?.AsArray().Single(figure => (string?)figure?["name"] == "amount");
        Assert.Equal((double?)amount?["peers"]?["max"], (double?)amount?["value"]);
        Assert.Equal(1, (double?)amount?["peers"]?["percentile"]);
        Assert.Equal(
            Convert.ToDecimal(service.Value($"select sum(amount) from claims.fee_line where fixmedins_code = '{institution}' and physician_code = '{code}'"), CultureInfo.InvariantCulture),
            (decimal?)patients.Json["amount"]);
        Assert.InRange((double)(patients.Json["gini"] ?? -1), 0, 1);
        Assert.Single((await auditor.GetAsync($"/api/v1/audit?action=physician.patients&actor={inspector.Session["name"]}")).Items);
    }

    [Fact]
    public async Task An_unmasking_shows_a_physicians_name_for_a_minute()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        const string Named = "from claims.encounter e join features.physician p on p.fixmedins_code = e.fixmedins_code and p.physician_code = e.chfpdr_code where length(e.chfpdr_name) > 1";
        var institution = service.Text($"select min(e.fixmedins_code) {Named}");
        var code = service.Text($"select min(e.chfpdr_code) {Named} and e.fixmedins_code = '{institution}'");
        var name = service.Text($"select max(chfpdr_name) from claims.encounter where fixmedins_code = '{institution}' and chfpdr_code = '{code}'");
        var path = $"/api/v1/physicians/{institution}/{code}";

        var masked = await inspector.GetAsync(path);
        var formless = await inspector.PostAsync("/api/v1/unmaskings", new { subject = $"physician:{code}", reason = "核对处方签名" });
        await inspector.PostAsync("/api/v1/unmaskings", new { subject = $"physician:{institution}/{code}", reason = "核对处方签名" });
        var shown = await inspector.GetAsync(path);
        service.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(400, formless.Status);
        Assert.NotEqual(name, (string?)masked.Json["name"]);
        Assert.Equal(name, (string?)shown.Json["name"]);
        Assert.Equal((string?)masked.Json["name"], (string?)(await inspector.GetAsync(path)).Json["name"]);
    }

    [Fact]
    public async Task Points_fall_into_the_bands_of_the_rule()
    {
        await using var own = await ClaimsCity.StartAsync();
        using var inspector = await own.SignInAsync(Role.Inspector);
        own.Value("""
            insert into risk.physician_points (fixmedins_code, physician_code, year, acts, findings, has_repeat, points_low, points_high, consequence)
            select fixmedins_code, physician_code, 2025, 1, 1, false, 1 + 3 * (row_number() over (order by fixmedins_code, physician_code) - 1), 3, 'recorded'
            from features.physician order by fixmedins_code, physician_code limit 4
            """);

        var bands = (await inspector.GetAsync("/api/v1/physicians?sort=-points&limit=5")).Items.Select(one => (string?)one?["band"]).ToList();
        var third = await inspector.GetAsync("/api/v1/physicians?band=7-9&count=true");

        Assert.Equal(["10-12", "7-9", "4-6", "1-3", null], bands);
        Assert.Equal(1, (int?)third.Json["total"]);
        Assert.Equal(400, (await inspector.GetAsync("/api/v1/physicians?band=13")).Status);
    }

    [Fact]
    public async Task What_lies_in_another_division_is_not_found()
    {
        using var elsewhere = await service.SignInAsync(Role.Inspector, "110000");
        var (institution, code) = (service.Text("select min(fixmedins_code) from features.physician"), service.Text("select arg_min(physician_code, fixmedins_code) from features.physician"));

        Assert.Equal(404, (await elsewhere.GetAsync($"/api/v1/physicians/{institution}/{code}")).Status);
        Assert.Equal(404, (await elsewhere.GetAsync($"/api/v1/physicians/{institution}/{code}/patients")).Status);
        Assert.Empty((await elsewhere.GetAsync("/api/v1/physicians")).Items);
    }
}
