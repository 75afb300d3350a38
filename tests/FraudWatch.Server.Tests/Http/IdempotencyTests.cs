using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Http;

public sealed class IdempotencyTests(Services services) : IClassFixture<Services>
{
    private static object NewUser(string name) => new { name, display_name = "Li Wei", password = "Change-me-2026" };

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_request_sent_twenty_times_at_once_is_done_once_and_answered_alike(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => admin.PostAsync("/api/v1/users", NewUser("once"), key: "k1")));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => (answer.Text, answer.ETag, answer.Headers.Location)).Distinct());
        Assert.Single((await admin.GetAsync("/api/v1/users?name=once")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_key_with_another_body_is_refused(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        await admin.PostAsync("/api/v1/users", NewUser("first"), key: "k2");

        var other = await admin.PostAsync("/api/v1/users", NewUser("second"), key: "k2");

        Assert.Equal((422, "key-used"), (other.Status, other.Problem));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_refused_request_may_be_mended_under_its_key_and_a_day_frees_it(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var admin = await service.SignInAsync(Role.Administrator);

        var refused = await admin.PostAsync("/api/v1/users", new { name = "mended", display_name = "X", password = "short" }, key: "k3");
        var mended = await admin.PostAsync("/api/v1/users", NewUser("mended"), key: "k3");
        service.Time.Advance(TimeSpan.FromHours(25));
        using var later = service.Anonymous();
        await later.SignInAsync((string?)admin.Session["name"] ?? "", RunningService.Password);
        var next = await later.PostAsync("/api/v1/users", NewUser("next"), key: "k3");

        Assert.Equal((400, 201, 201), (refused.Status, mended.Status, next.Status));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_request_whose_sender_hangs_up_is_finished_and_answered_when_it_is_sent_again(CaseworkEngine engine)
    {
        // Hashing the password takes long enough to hang up meanwhile.
        await using var service = await RunningService.StartAsync(engine, options => options with { People = options.People with { HashRounds = 3_000_000 } });
        using var admin = await service.SignInAsync(Role.Administrator);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => admin.SendAsync(
            HttpMethod.Post, "/api/v1/users", NewUser("patient"), request => request.Headers.Add("Idempotency-Key", "k4"), patience.Token));
        var again = await admin.PostAsync("/api/v1/users", NewUser("patient"), key: "k4");

        Assert.Equal((201, "true"), (again.Status, again.Headers.TryGetValues("Idempotency-Replayed", out var replayed) ? replayed.Single() : "false"));
        Assert.Single((await admin.GetAsync("/api/v1/users?name=patient")).Items);
    }
}
