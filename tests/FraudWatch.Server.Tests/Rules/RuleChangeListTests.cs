using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Rules;

public sealed class RuleChangeListTests
{
    private const string Changes = "/api/v1/rule-changes?";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_list_of_changes_is_filtered_sorted_counted_and_paged(CaseworkEngine engine)
    {
        await using var office = await RuleOffice.OpenAsync(engine);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        using var other = await office.Service.SignInAsync(Role.Supervisor);
        var (country, city) = (await NumberAsync(RuleOffice.DraftAsync(author, 7, "000000")), await NumberAsync(RuleOffice.DraftAsync(author, 8, "990100")));
        var town = await NumberAsync(RuleOffice.DraftAsync(other, 9, "990101"));
        var made = await other.PostAsync("/api/v1/rule-changes", new { rule_id = "duplicate-charge", status = "deprecated", effective_from = "2026-03-09", reason = "误报过多，停用" });
        Assert.True(made.Status == 201, made.Text);
        var off = made.Json["id"]!.ToString();
        var given = await author.DeleteAsync($"/api/v1/rule-changes/{city}", (await author.GetAsync($"/api/v1/rule-changes/{city}")).ETag);
        Assert.True(given.Status == 200, given.Text);

        await IsAsync(other, "", off, town, city, country);
        await IsAsync(other, "rule=duplicate-charge", off);
        await IsAsync(other, $"rule={RuleOffice.Rule}&state=draft", town, country);
        await IsAsync(other, "state=discarded", city);
        await IsAsync(other, $"kind={(await other.GetAsync($"/api/v1/rule-changes/{off}")).Json["kind"]}", off);
        await IsAsync(other, "region=990101", town);
        await IsAsync(other, $"author={author.Session["user_id"]}", city, country);
        await IsAsync(other, "sort=rule_id,id", off, country, city, town);
        await IsAsync(other, "sort=-effective_from,id", off, country, city, town);
    }

    private static async Task<string> NumberAsync(Task<string> path) => (await path).Split('/')[^1];

    private static async Task IsAsync(ApiClient reader, string query, params string[] wanted)
    {
        foreach (var limit in new[] { 1, 500 })
        {
            var (found, total) = await PageWalk.ReadAsync(reader, Changes + query, "id", limit);
            Assert.Equal(wanted, found);
            Assert.Equal(wanted.Length, total);
        }
    }
}
