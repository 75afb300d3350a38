using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Rules;

public sealed class RuleListTests(Services services) : IClassFixture<Services>
{
    private const string Rules = "/api/v1/rules?";

    [Fact]
    public async Task The_list_of_rules_is_filtered_sorted_counted_and_paged()
    {
        await using var office = await RuleOffice.OpenAsync(CaseworkEngine.Sqlite);
        using var reader = await office.Service.SignInAsync(Role.Inspector, "990100");
        var all = (await reader.GetAsync($"{Rules}limit=500")).Items.Select(rule => rule!).ToList();
        Assert.True(all.Count > 50, $"{all.Count} rules.");

        await IsAsync(reader, all, "family=admissions", rule => (string?)rule["family"] == "admissions");
        await IsAsync(reader, all, "severity=definite,lead", rule => (string?)rule["severity"] is "definite" or "lead");
        await IsAsync(reader, all, "severity=D,L", rule => (string?)rule["severity"] is "definite" or "lead");
        await IsAsync(reader, all, "status=experimental,shadow", rule => (string?)rule["status"] is "experimental" or "shadow");
        await IsAsync(reader, all, "class=1", rule => rule["classes"]!.AsArray().Any(number => (int)number! == 1));
        await IsAsync(reader, all, "runnable=true", rule => (bool?)rule["runnable"] == true);
        await IsAsync(reader, all, "last_run=ran", rule => (string?)rule["id"] == RuleOffice.Rule);
        await IsAsync(reader, all, "last_run=none", rule => (string?)rule["id"] != RuleOffice.Rule);
        await IsAsync(reader, all, "search=STAYS&family=admissions", rule => (string?)rule["family"] == "admissions"
            && new[] { rule["id"], rule["title"]!["zh"], rule["title"]!["en"] }.Any(text => text!.ToString().Contains("stays", StringComparison.OrdinalIgnoreCase)));
        foreach (var sort in new[] { "-severity,family", "-hits", "amount,-id" })
        {
            var whole = (await reader.GetAsync($"{Rules}limit=500&sort={sort}")).Items.Select(rule => rule!["id"]!.ToString());
            var (paged, total) = await PageWalk.ReadAsync(reader, $"{Rules}sort={sort}", "id", 7);
            Assert.Equal(whole, paged);
            Assert.Equal((all.Count, all.Count), (total, paged.Distinct().Count()));
        }
    }

    [Fact]
    public async Task Hits_of_a_rule_are_those_of_the_readers_divisions()
    {
        await using var office = await RuleOffice.OpenAsync(CaseworkEngine.Sqlite);
        using var near = await office.Service.SignInAsync(Role.Inspector, "990100");
        using var far = await office.Service.SignInAsync(Role.Inspector, "990200");

        var first = await Task.WhenAll(new[] { near, far }.Select(async client => (await client.GetAsync($"{Rules}sort=-hits&limit=1")).Items[0]!));

        Assert.Equal([(RuleOffice.Rule, 2), (RuleOffice.Rule, 1)], first.Select(rule => ((string?)rule["id"], (int)rule["hits"]!)));
    }

    [Theory]
    [InlineData("moon=full", "moon")]
    [InlineData("severity=X", "severity")]
    [InlineData("class=one", "class")]
    [InlineData("sort=moon", "sort")]
    [InlineData("last_run=sometimes", "last_run")]
    [InlineData("cursor=WyJpZCIsImEiXQ", "cursor")]
    public async Task A_question_that_the_list_does_not_know_is_refused_with_what_it_knows(string query, string named)
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var reader = await service.SignInAsync(Role.Inspector);

        var answer = await reader.GetAsync(Rules + query);

        Assert.Equal(400, answer.Status);
        Assert.NotNull(answer.Json["errors"]![named]);
    }

    private static async Task IsAsync(ApiClient reader, IReadOnlyList<JsonNode> all, string filter, Func<JsonNode, bool> wanted)
    {
        var (found, total) = await PageWalk.ReadAsync(reader, Rules + filter, "id", 500);
        var right = all.Where(wanted).Select(rule => rule["id"]!.ToString()).ToList();
        Assert.Equal(right, found);
        Assert.Equal(right.Count, total);
    }
}
