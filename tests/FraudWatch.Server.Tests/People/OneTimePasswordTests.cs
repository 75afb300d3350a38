using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.People;

/// <summary>Somebody forgot the password; an administrator helps, and cannot become that person by it.</summary>
public sealed class OneTimePasswordTests(Services services) : IClassFixture<Services>
{
    private const string Given = "Handed-over-1";
    private const string Session = "/api/v1/session";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task It_lets_a_locked_person_in_once_to_choose_another_and_ends_open_sessions(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        using var person = await service.SignInAsync(Role.Inspector);
        for (var i = 0; i < 5; i++)
            await TryAsync(service, person, "wrong");

        var blind = await GiveAsync(admin, person, etag: null);
        var weak = await GiveAsync(admin, person, await ETagAsync(admin, person), "short");
        var given = await GiveAsync(admin, person, await ETagAsync(admin, person));
        var before = await person.GetAsync(Session);
        using var again = service.Anonymous();
        await again.SignInAsync((string?)person.Session["name"] ?? "", Given);
        var early = await again.GetAsync("/api/v1/cases");
        var chosen = await again.PostAsync($"{Session}/password", new { present_password = Given, password = "My-own-2026" });
        var then = await again.GetAsync("/api/v1/cases");

        Assert.Equal((428, 400, 200), (blind.Status, weak.Status, given.Status));
        Assert.Equal((401, "password-change-needed"), (before.Status, early.Problem));
        Assert.Equal((204, 200), (chosen.Status, then.Status));
        Assert.Equal(401, (await TryAsync(service, person, Given)).Status);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Nobody_gives_it_to_oneself_nor_takes_the_second_factor_of_the_same_person(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var first = await service.SignInAsync(Role.Administrator);
        using var second = await service.SignInAsync(Role.Administrator);
        using var person = await service.SignInAsync(Role.Approver);
        using var other = await service.SignInAsync(Role.Approver);

        var own = await GiveAsync(first, first, "\"1\"");
        var password = await GiveAsync(first, person, await ETagAsync(first, person));
        var factorToo = await first.DeleteAsync(FactorOf(person));
        var byAnother = await second.DeleteAsync(FactorOf(person));
        var factor = await first.DeleteAsync(FactorOf(other));
        var passwordToo = await GiveAsync(first, other, await ETagAsync(first, other));

        Assert.Equal((403, 200, 403, 204), (own.Status, password.Status, factorToo.Status, byAnother.Status));
        Assert.Equal((204, 403), (factor.Status, passwordToo.Status));
    }

    private static string FactorOf(ApiClient person) => $"/api/v1/users/{person.Session["user_id"]}/second-factor";

    private static async Task<string?> ETagAsync(ApiClient admin, ApiClient person) => (await admin.GetAsync($"/api/v1/users/{person.Session["user_id"]}")).ETag;

    private static Task<ApiAnswer> GiveAsync(ApiClient admin, ApiClient person, string? etag, string password = Given) => admin.SendAsync(
        HttpMethod.Post, $"/api/v1/users/{person.Session["user_id"]}/one-time-password", new { password }, request => request.Headers.TryAddWithoutValidation("If-Match", etag));

    private static async Task<ApiAnswer> TryAsync(RunningService service, ApiClient person, string password)
    {
        using var client = service.Anonymous();
        return await client.PostAsync(Session, new { name = (string?)person.Session["name"], password });
    }
}
