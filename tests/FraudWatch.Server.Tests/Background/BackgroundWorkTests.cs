using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Tests.Rules;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Background;

public sealed class BackgroundWorkTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    [Trait("Category", "Slow")]
    public async Task After_a_restart_work_that_was_cut_off_is_interrupted_and_answers_are_there(CaseworkEngine engine)
    {
        await using var office = await RuleOffice.OpenAsync(engine);
        string answered, cut;
        using (var author = await office.Service.SignInAsync(Role.Supervisor))
        using (var manager = await office.Service.SignInAsync(Role.Manager))
        {
            answered = await RuleOffice.DraftAsync(author, 7, "990100");
            cut = await RuleOffice.DraftAsync(author, 8, "990100");
            await office.WhatIfAsync(author, answered);
            // Somebody else is at work in the claims store: what begins now waits.
            await office.Service.Get<ClaimsGate>().EnterAsync("a long run", default);
            Assert.Equal(202, (await author.PostAsync($"{cut}/what-if")).Status);
            Assert.Equal(202, (await manager.PostAsync("/api/v1/models/training", new { })).Status);
        }

        await office.Service.RestartAsync();

        using var reader = await office.Service.SignInAsync(Role.Manager);
        var (done, lost, training) = (await reader.GetAsync($"{answered}/what-if"), await reader.GetAsync($"{cut}/what-if"), await reader.GetAsync("/api/v1/models/training"));
        Assert.Equal("done", (string?)done.Json["work"]?["state"]);
        Assert.NotNull(done.Json["answer"]);
        Assert.Equal("interrupted", (string?)lost.Json["work"]?["state"]);
        Assert.Equal("interrupted", (string?)training.Json["state"]);
        Assert.NotNull(training.Json["ended_at"]);
    }
}
