using System.Text.RegularExpressions;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.People;

public sealed class SignInTests(Services services) : IClassFixture<Services>
{
    private const string Session = "/api/v1/session";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_first_administrator_must_change_the_printed_password_before_anything_else(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine, first: true);
        var printed = service.Announced.Trim().Split('\n')[^1];
        using var admin = service.Anonymous();
        await admin.SignInAsync("admin", printed);

        var early = await admin.GetAsync("/api/v1/users");
        var same = await admin.PostAsync($"{Session}/password", new { present_password = printed, password = printed });
        var changed = await admin.PostAsync($"{Session}/password", new { present_password = printed, password = "My-own-2026" });
        var then = await admin.GetAsync("/api/v1/users");

        Assert.Equal((403, "password-change-needed"), (early.Status, early.Problem));
        Assert.Equal((400, 204, 200), (same.Status, changed.Status, then.Status));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Five_failures_lock_for_half_an_hour_and_all_refusals_read_alike(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var person = await service.SignInAsync(Role.Inspector);
        var name = (string?)person.Session["name"] ?? "";

        var answers = new List<ApiAnswer>();
        for (var i = 0; i < 5; i++)
            answers.Add(await TryAsync(service, name, "wrong"));
        answers.Add(await TryAsync(service, name, RunningService.Password));
        answers.Add(await TryAsync(service, "nobody", "wrong"));
        service.Time.Advance(TimeSpan.FromMinutes(30.1));
        var after = await TryAsync(service, name, RunningService.Password);

        Assert.Equal((401, "sign-in-refused"), (answers[0].Status, answers[0].Problem));
        Assert.Single(answers.Select(answer => Regex.Replace(answer.Text, "\"trace[^,}]*", "")).Distinct());
        Assert.Equal(200, after.Status);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Failures_at_once_are_all_counted(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var person = await service.SignInAsync(Role.Inspector);
        var name = (string?)person.Session["name"] ?? "";

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryAsync(service, name, "wrong")));

        Assert.All(answers, answer => Assert.Equal(401, answer.Status));
        Assert.Equal(401, (await TryAsync(service, name, RunningService.Password)).Status);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_session_ends_when_idle_when_old_when_signed_out_and_when_the_user_is_disabled(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        using var idle = await service.SignInAsync(Role.Inspector);
        using var left = await service.SignInAsync(Role.Inspector);
        using var shut = await service.SignInAsync(Role.Inspector);

        Assert.Equal(204, (await left.DeleteAsync(Session)).Status);
        Assert.Equal(401, (await left.GetAsync(Session)).Status);
        Assert.Equal(200, (await shut.GetAsync(Session)).Status);
        Assert.Equal(200, (await admin.PatchAsync($"/api/v1/users/{shut.Session["user_id"]}", new { enabled = false }, "\"1\"")).Status);
        service.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(401, (await shut.GetAsync(Session)).Status);
        Assert.Equal(200, (await idle.GetAsync(Session)).Status);
        service.Time.Advance(TimeSpan.FromMinutes(15.1));
        Assert.Equal(401, (await idle.GetAsync(Session)).Status);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_busy_session_ends_after_eight_hours(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var person = await service.SignInAsync(Role.Inspector);

        var lasted = 0;
        while ((await person.GetAsync(Session)).Status == 200 && lasted < 100)
        {
            service.Time.Advance(TimeSpan.FromMinutes(10));
            lasted++;
        }

        Assert.Equal(48, lasted);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_second_factor_is_asked_for_takes_no_code_twice_and_a_recovery_code_once(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var person = await service.SignInAsync(Role.Inspector);
        var name = (string?)person.Session["name"] ?? "";
        var secret = (string?)(await person.PostAsync($"{Session}/second-factor")).Json["secret"] ?? "";
        var confirmed = await person.PostAsync($"{Session}/second-factor/confirmation", new { code = AuthenticatorApp.Code(secret, service.Time.GetUtcNow()) });
        var recovery = (string?)confirmed.Json["codes"]?[0];
        service.Time.Advance(TimeSpan.FromSeconds(30));
        var code = AuthenticatorApp.Code(secret, service.Time.GetUtcNow());

        Assert.Equal("code-needed", (await TryAsync(service, name, RunningService.Password)).Problem);
        Assert.Equal("sign-in-refused", (await TryAsync(service, name, "wrong", code)).Problem);
        Assert.Equal("sign-in-refused", (await TryAsync(service, name, RunningService.Password, "000000")).Problem);
        Assert.Equal(200, (await TryAsync(service, name, RunningService.Password, code)).Status);
        Assert.Equal("sign-in-refused", (await TryAsync(service, name, RunningService.Password, code)).Problem);
        Assert.Equal(200, (await TryAsync(service, name, RunningService.Password, recovery)).Status);
        Assert.Equal("sign-in-refused", (await TryAsync(service, name, RunningService.Password, recovery)).Problem);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Where_a_second_factor_is_required_nothing_works_before_it_is_set_up(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine, options => options with { People = options.People with { SecondFactor = SecondFactorUse.Required } });
        using var person = await service.SignInAsync(Role.Auditor);

        var early = await person.GetAsync("/api/v1/audit");
        var secret = (string?)(await person.PostAsync($"{Session}/second-factor")).Json["secret"] ?? "";
        await person.PostAsync($"{Session}/second-factor/confirmation", new { code = AuthenticatorApp.Code(secret, service.Time.GetUtcNow()) });

        Assert.Equal((403, "second-factor-setup-needed"), (early.Status, early.Problem));
        Assert.Equal(200, (await person.GetAsync("/api/v1/audit")).Status);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_password_lapses_after_ninety_days_and_the_last_five_do_not_come_back(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var first = await service.SignInAsync(Role.Inspector);
        var name = (string?)first.Session["name"] ?? "";
        service.Time.Advance(TimeSpan.FromDays(90));
        using var person = service.Anonymous();
        await person.SignInAsync(name, RunningService.Password);
        Assert.Equal("password_change", (string?)person.Session["hindrance"]);

        var present = RunningService.Password;
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(204, (await person.PostAsync($"{Session}/password", new { present_password = present, password = $"Number-{i}" })).Status);
            present = $"Number-{i}";
        }
        var back = await person.PostAsync($"{Session}/password", new { present_password = present, password = RunningService.Password });
        await person.PostAsync($"{Session}/password", new { present_password = present, password = "Number-5" });
        var later = await person.PostAsync($"{Session}/password", new { present_password = "Number-5", password = RunningService.Password });

        Assert.Equal((400, 204), (back.Status, later.Status));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_change_without_the_antiforgery_value_is_refused(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var person = await service.SignInAsync(Role.Inspector);
        person.Antiforgery = "guessed";

        var refused = await person.DeleteAsync(Session);

        Assert.Equal((403, "antiforgery-needed"), (refused.Status, refused.Problem));
        Assert.Equal(200, (await person.GetAsync(Session)).Status);
    }

    [Fact]
    public async Task Cookies_are_for_this_site_and_for_scripts_unreadable()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite, options => options with { TlsInFront = true });
        await service.Get<CreateUser>().RunAsync(Actor.System("test"), new NewUser { Name = "cookie", DisplayName = "C", Password = RunningService.Password, MustChangePassword = false }, default);

        var answer = await TryAsync(service, "cookie", RunningService.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-fraudwatch=", cookie, StringComparison.Ordinal);
        Assert.All(["secure", "httponly", "samesite=strict", "path=/"], word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Sign_ins_from_one_address_are_limited_and_told_when_to_come_back()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite, options => options with { RateLimits = options.RateLimits with { SignInsPerMinute = 3 } });

        var answers = new List<ApiAnswer>();
        for (var i = 0; i < 4; i++)
            answers.Add(await TryAsync(service, "nobody", "wrong"));

        Assert.Equal([401, 401, 401, 429], answers.Select(answer => answer.Status));
        Assert.True(answers[3].Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    private static async Task<ApiAnswer> TryAsync(RunningService service, string name, string password, string? code = null)
    {
        using var client = service.Anonymous();
        return await client.PostAsync(Session, code is null ? new { name, password } : new { name, password, code });
    }
}
