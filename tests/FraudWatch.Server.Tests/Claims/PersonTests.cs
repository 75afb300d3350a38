using System.Globalization;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

[Collection(CityTests.Name)]
public sealed class PersonTests(ClaimsServices services)
{
    private readonly RunningService service = services.Service;

    private string Number => service.Text("select min(psn_no) from findings.finding where rule_id = 'overlapping-stays' and queued");

    private string Path => $"/api/v1/persons/{service.Get<PersonHandles>().HandleOf(Number)}";

    [Fact]
    public async Task A_profile_is_masked_counts_what_there_is_and_stands_in_the_trail()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var auditor = await service.SignInAsync(Role.Auditor);

        var profile = await inspector.GetAsync(Path);
        var trail = await auditor.GetAsync($"/api/v1/audit?action=person.read&actor={inspector.Session["name"]}");

        Assert.True(profile.Status == 200, profile.Text);
        Assert.Null(profile.Json["psn_no"]);
        Assert.Equal(service.Count($"select count(*) from claims.stay where psn_no = '{Number}'"), (long?)profile.Json["stays"]);
        Assert.Equal(
            Convert.ToDecimal(service.Value($"select sum(fund_pay_sumamt) from claims.settlement where psn_no = '{Number}'"), CultureInfo.InvariantCulture),
            (decimal?)profile.Json["fund_pay_sumamt"]);
        Assert.Single(trail.Items);
        Assert.DoesNotContain(Number, profile.Text + trail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unmasking_shows_the_number_for_a_minute()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var colleague = await service.SignInAsync(Role.Inspector);
        var subject = $"person:{Path.Split('/')[^1]}";

        await inspector.PostAsync("/api/v1/unmaskings", new { subject, reason = "Comparing the paper record" });
        var (shown, others) = (await inspector.GetAsync(Path), await colleague.GetAsync(Path));
        service.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(Number, (string?)shown.Json["psn_no"]);
        Assert.Null(others.Json["psn_no"]);
        Assert.Null((await inspector.GetAsync(Path)).Json["psn_no"]);
    }

    [Fact]
    public async Task The_time_line_has_a_row_per_stay_with_overlaps_marked_and_visits_as_points()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var line = await inspector.GetAsync($"{Path}/timeline");
        var stays = line.Json["stays"]?.AsArray() ?? [];
        var overlapping = stays.Where(stay => stay?["overlaps"]?.AsArray().Count > 0).ToList();

        Assert.Equal(service.Count($"select count(*) from claims.stay where psn_no = '{Number}'"), stays.Count);
        Assert.Equal(service.Count($"select count(*) from claims.encounter where psn_no = '{Number}' and stay_id is null"), (long?)line.Json["visits"]?.AsArray().Count);
        Assert.True(overlapping.Count >= 2);
        Assert.Contains(overlapping, stay => (int?)stay?["gap_days"] < 0);
        Assert.Contains(overlapping, stay => (long?)stay?["findings"] > 0);
        Assert.DoesNotContain(Number, line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_a_settlement_are_reconciled_with_it_and_a_difference_is_named()
    {
        await using var own = await ClaimsCity.StartAsync();
        using var inspector = await own.SignInAsync(Role.Inspector);
        var settlement = own.Text($"select setl_id from claims.fee_line where psn_no = '{Number}' and setl_id is not null group by setl_id order by count(*) desc, setl_id limit 1");
        var path = $"{Path.Replace(Path.Split('/')[^1], own.Get<PersonHandles>().HandleOf(Number), StringComparison.Ordinal)}/fee-lines?settlement={settlement}";

        var whole = await inspector.GetAsync($"{path}&limit=3&count=true");
        own.Value($"delete from claims.fee_line where bkkp_sn = (select min(bkkp_sn) from claims.fee_line where setl_id = '{settlement}' and amount > 0)");
        var less = await inspector.GetAsync($"{path}&count=true");
        own.Value($"delete from claims.fee_line where setl_id = '{settlement}'");
        var none = await inspector.GetAsync(path);

        Assert.True(whole.Status == 200, whole.Text);
        Assert.Equal(("equal", 0m), ((string?)whole.Json["reconciliation"]?[0]?["kind"], (decimal?)whole.Json["reconciliation"]?[0]?["difference"]));
        Assert.Equal((long?)whole.Json["reconciliation"]?[0]?["lines"], (long?)whole.Json["total"]);
        Assert.Equal((long?)whole.Json["total"] - 1, (long?)less.Json["total"]);
        Assert.Equal("lines_below", (string?)less.Json["reconciliation"]?[0]?["kind"]);
        Assert.True((decimal?)less.Json["reconciliation"]?[0]?["difference"] > 0);
        Assert.Equal("no_lines", (string?)none.Json["reconciliation"]?[0]?["kind"]);
    }

    [Fact]
    public async Task One_item_twice_on_a_day_stands_side_by_side()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var number = service.Text("select psn_no from claims.fee_line where item_code is not null group by psn_no, fee_date, item_code having count(*) > 1 order by psn_no limit 1");

        var groups = (await inspector.GetAsync($"/api/v1/persons/{service.Get<PersonHandles>().HandleOf(number)}/duplicates")).Items;

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.True(group?["lines"]?.AsArray().Count > 1));
        Assert.All(groups, group => Assert.Single(group?["lines"]?.AsArray().Select(line => $"{line?["fee_date"]} {line?["item_code"]}").Distinct() ?? []));
    }

    [Fact]
    public async Task Findings_and_cases_of_a_person_are_those_that_touch_them()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);

        var findings = await inspector.GetAsync($"{Path}/findings?count=true");
        var cases = await inspector.GetAsync($"{Path}/cases?count=true");

        Assert.Equal(service.Count($"select count(*) from findings.finding where psn_no = '{Number}' or list_contains(string_split(psn_no, '|'), '{Number}')"), (long?)findings.Json["total"]);
        Assert.True((long?)cases.Json["total"] > 0, cases.Text);
        Assert.DoesNotContain(Number, findings.Text + cases.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_neither_insured_nor_treated_here_is_not_found_and_a_number_is_no_address()
    {
        using var elsewhere = await service.SignInAsync(Role.Inspector, "110000");
        using var inspector = await service.SignInAsync(Role.Inspector);

        foreach (var part in new[] { "", "/timeline", "/fee-lines", "/duplicates", "/findings", "/cases" })
            Assert.Equal((part, 404), (part, (await elsewhere.GetAsync($"{Path}{part}")).Status));
        Assert.Equal(404, (await inspector.GetAsync($"/api/v1/persons/{Number}")).Status);
    }
}
