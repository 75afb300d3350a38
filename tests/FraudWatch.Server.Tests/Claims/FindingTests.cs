using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Risk;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

[Collection(CityTests.Name)]
public sealed class FindingTests(ClaimsServices services)
{
    private readonly RunningService service = services.Service;

    [Theory]
    [InlineData("-amount")]
    [InlineData("day,-finding_id")]
    [InlineData("-probability")]
    [InlineData("rule")]
    public async Task Every_order_goes_from_cursor_to_cursor_and_shows_every_finding_once(string sort)
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var (seen, cursor, total) = (new List<string?>(), "", 0L);
        do
        {
            var page = await inspector.GetAsync($"/api/v1/findings?limit=37&count=true&sort={sort}{cursor}");
            Assert.True(page.Status == 200, page.Text);
            seen.AddRange(page.Items.Select(one => (string?)one?["finding_id"]));
            total = (long)page.Json["total"]!;
            cursor = (string?)page.Json["next"] is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);

        Assert.Equal(service.Count("select count(*) from findings.finding"), total);
        Assert.Equal((total, total), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public void The_findings_of_a_page_are_found_by_an_index_of_their_ids() =>
        Assert.Equal(1, service.Count("select count(*) from duckdb_indexes() where schema_name = 'findings' and table_name = 'finding' and expressions like '%finding_id%'"));

    [Fact]
    public async Task The_greatest_amount_comes_first_and_a_lead_without_amount_last()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var amounts = (await inspector.GetAsync("/api/v1/findings?limit=500")).Items.Select(one => (decimal?)one?["amount_at_risk"] ?? 0).ToList();

        Assert.Equal(amounts.OrderDescending(), amounts);
        Assert.Equal(Convert.ToDecimal(service.Value("select max(amount_at_risk) from findings.finding"), System.Globalization.CultureInfo.InvariantCulture), amounts[0]);
    }

    [Fact]
    public async Task The_likeliest_comes_first_and_every_one_has_the_chance_of_its_rule_at_its_institution()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var found = (await inspector.GetAsync("/api/v1/findings?limit=500&sort=-probability")).Items.Select(one => (double)one!["probability"]!).ToList();

        Assert.Equal(found.OrderDescending(), found);
        Assert.Equal(0, service.Count($"select count(*) from findings.finding f {RateFindings.Joins} where f.probability is distinct from {RateFindings.Probability}"));
    }

    [Theory]
    [InlineData("rule=overlapping-stays", "rule_id = 'overlapping-stays'")]
    [InlineData("rule=overlapping-stays,drug-resale", "rule_id in ('overlapping-stays', 'drug-resale')")]
    [InlineData("family=admissions", "rule_id in ('overlapping-stays', 'split-stay-same-disease', 'frequent-stays')")]
    [InlineData("severity=suspicion", "severity = 'S'")]
    [InlineData("amount_from=500&amount_to=5000", "amount_at_risk >= 500 and amount_at_risk < 5000")]
    [InlineData("status=queued", "queued")]
    [InlineData("status=shadow", "not queued")]
    [InlineData("run=1", "watermark = 1")]
    [InlineData("region=990100", "fixmedins_code in (select fixmedins_code from claims.institution where starts_with(admdvs, '9901'))")]
    public async Task A_filter_shows_what_it_says(string filter, string condition)
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var page = await inspector.GetAsync($"/api/v1/findings?count=true&{filter}");

        Assert.True(page.Status == 200, page.Text);
        Assert.Equal(service.Count($"select count(*) from findings.finding where {condition}"), (long?)page.Json["total"]);
    }

    [Theory]
    [InlineData("nothing=1")]
    [InlineData("severity=terrible")]
    [InlineData("status=gone")]
    [InlineData("person=P1")]
    [InlineData("family=none")]
    [InlineData("sort=evidence")]
    [InlineData("cursor=WyJ4Il0")]
    [InlineData("region=99")]
    public async Task A_query_that_cannot_be_understood_is_refused(string query)
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var answer = await inspector.GetAsync($"/api/v1/findings?{query}");

        Assert.Equal((400, "invalid-query"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task A_person_is_named_and_found_by_handle_and_no_number_is_shown()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var number = service.Text("select psn_no from findings.finding where psn_no is not null and strpos(psn_no, '|') = 0 group by psn_no order by count(*) desc, psn_no limit 1");
        var handle = service.Get<PersonHandles>().HandleOf(number);

        var page = await inspector.GetAsync($"/api/v1/findings?person={handle}&count=true");

        Assert.Equal(service.Count($"select count(*) from findings.finding where psn_no is not null and list_contains(string_split(psn_no, '|'), '{number}')"), (long?)page.Json["total"]);
        Assert.All(page.Items, one => Assert.Contains(handle, one?["persons"]?.AsArray().Select(person => (string?)person?["handle"]) ?? []));
        Assert.DoesNotContain(number, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_one_division_sees_its_findings_only()
    {
        var region = service.Text("select i.admdvs from findings.finding f join claims.institution i using (fixmedins_code) group by i.admdvs order by count(*), i.admdvs limit 1");
        using var here = await service.SignInAsync(Role.Inspector, region);
        using var elsewhere = await service.SignInAsync(Role.Inspector, "110000");

        var mine = await here.GetAsync("/api/v1/findings?count=true");

        Assert.Equal(service.Count($"select count(*) from findings.finding f join claims.institution i using (fixmedins_code) where i.admdvs = '{region}'"), (long?)mine.Json["total"]);
        Assert.All(mine.Items, one => Assert.Equal(region, (string?)one?["region"]));
        Assert.Equal(0, (long?)(await elsewhere.GetAsync("/api/v1/findings?count=true")).Json["total"]);
    }

    [Fact]
    public async Task Before_the_first_run_the_list_says_so_instead_of_being_empty()
    {
        await using var fresh = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var inspector = await fresh.SignInAsync(Role.Inspector);

        var answer = await inspector.GetAsync("/api/v1/findings");

        Assert.Equal((409, "not-computed-yet"), (answer.Status, answer.Problem));
    }
}
