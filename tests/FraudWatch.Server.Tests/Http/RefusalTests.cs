using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Http;

public sealed class RefusalTests(Services services) : IClassFixture<Services>
{
    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "not-found")]
    [InlineData("PUT", "/api/v1/users", 405, "method-not-allowed")]
    [InlineData("POST", "/api/v1/users", 415, "unsupported-media-type")]
    public async Task What_routing_refuses_is_a_problem_document_for_the_signed_in_and_401_for_others(string method, string path, int status, string problem)
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var admin = await service.SignInAsync(Role.Administrator);
        using var nobody = service.Anonymous();

        var answer = await admin.SendAsync(new HttpMethod(method), path, method == "GET" ? null : new StringContent("x"));
        var refused = await nobody.SendAsync(new HttpMethod(method), path, method == "GET" ? null : new StringContent("x"));

        Assert.Equal((status, problem), (answer.Status, answer.Problem));
        Assert.Equal((401, "sign-in-needed"), (refused.Status, refused.Problem));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/api/v1/audit/heads?from=2026-01-01", "to", "to is missing: a day like 2026-03-31.")]
    [InlineData("/api/v1/audit/heads?from=yesterday&to=2026-01-31", "from", "from is a day like 2026-03-31.")]
    public async Task A_parameter_that_is_missing_or_cannot_be_read_is_named_as_the_sender_knows_it(string path, string parameter, string sentence)
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var auditor = await service.SignInAsync(Role.Auditor);

        var answer = await auditor.GetAsync(path);

        Assert.Equal((400, "invalid-query", sentence), (answer.Status, answer.Problem, (string?)answer.Json["detail"]));
        Assert.Equal(sentence, (string?)answer.Json["errors"]?[parameter]?[0]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_filter_that_names_what_no_office_has_is_refused_by_its_name(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var inspector = await service.SignInAsync(Role.Inspector);
        string[] wrong =
        [
            "opened_from=0001-01-01", "closed_to=9999-12-31", "decided_from=1066-10-14", "amount_from=79228162514264337593543950335", "amount_to=-10000000000001",
        ];

        foreach (var filter in wrong)
        {
            var answer = await inspector.GetAsync($"/api/v1/cases?{filter}");
            Assert.True(answer.Status == 400, $"{filter}: {answer.Status} {answer.Text}");
            Assert.NotNull(answer.Json["errors"]?[filter.Split('=')[0]]);
        }

        Assert.Equal(200, (await inspector.GetAsync("/api/v1/cases?opened_from=1900-01-01&amount_from=1000000000000")).Status);
    }
}
