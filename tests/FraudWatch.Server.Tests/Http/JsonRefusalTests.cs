using System.Text;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Tests.Running;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace FraudWatch.Server.Tests.Http;

/// <summary>What does not fit in a body is told by member, with what should be there and what kind of thing came, and never the value.</summary>
public sealed class JsonRefusalTests(Services services) : IClassFixture<Services>
{
    private const string Right = """ "title": "抽查", "kind": "double_random", "region": "990100", "teams": 2 """;
    private const string Kinds = "kind is one of daily, special, double_random, for_cause, ";

    [Theory]
    [InlineData("""{ "title": 7, "kind": "double_random", "region": "990100", "teams": 2 }""", "title", "title is text; a number came.")]
    [InlineData("""{ "title": "a", "kind": "double_random", "region": "990100", "teams": "110101199003077571" }""", "teams", "teams is a whole number; text came.")]
    [InlineData("""{ "title": "a", "kind": "double_random", "region": "990100", "teams": 1.5 }""", "teams", "teams is a whole number; a number with a fraction or out of bounds came.")]
    [InlineData("""{ "title": "a", "kind": "double_random", "region": "990100", "teams": [2] }""", "teams", "teams is a whole number; a list came.")]
    [InlineData("""{ "title": "a", "kind": "double_random", "region": "990100", "teams": null }""", "teams", "teams is a whole number; null came.")]
    [InlineData("""{ "title": null, "kind": "double_random", "region": "990100", "teams": 2 }""", "title", "title is text; null came.")]
    [InlineData("""{ "title": "a", "kind": 1, "region": "990100", "teams": 2 }""", "kind", Kinds)]
    [InlineData("""{ "title": "a", "kind": "110101199003077571", "region": "990100", "teams": 2 }""", "kind", Kinds)]
    [InlineData("""{ "title": "a", "kind": "double_random", "region": "990100" }""", "teams", "teams is missing: a whole number.")]
    [InlineData("{ \"colour\": \"red\"," + Right + "}", "colour", "colour is unknown. Known are title, kind, region, slots, random_share, teams.")]
    [InlineData("[]", "$", "The body is an object; a list came.")]
    [InlineData("7", "$", "The body is an object; a number came.")]
    [InlineData("", "$", "The body is empty; it is a JSON object.")]
    [InlineData("  ", "$", "The body is empty; it is a JSON object.")]
    [InlineData("null", "$", "The body is empty; it is a JSON object.")]
    [InlineData("{ \"title\": \"a\",\n  \"kind\" \"x\" }", "$", "The body is no JSON: it cannot be read at line 2, byte 10.")]
    [InlineData("{ \"title\": \"a\"", "$", "The body is no JSON: it cannot be read at line 1, byte ")]
    public async Task A_body_that_does_not_fit_is_told_where_and_why(string body, string member, string sentence)
    {
        var answer = await SendAsync(body);

        Assert.Equal((400, "invalid-json"), (answer.Status, answer.Problem));
        Assert.StartsWith(sentence, (string?)answer.Json["errors"]?[member]?[0], StringComparison.Ordinal);
        Assert.Equal((string?)answer.Json["errors"]?[member]?[0], (string?)answer.Json["detail"]);
        Assert.DoesNotContain("110101199003077571", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_does_not_fit_is_told_at_once()
    {
        var answer = await SendAsync("""{ "title": 7, "kind": "surprise", "slots": "four", "colour": 1 }""");

        Assert.Equal(["colour", "kind", "region", "slots", "teams", "title"], answer.Json["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Contains("6 places", (string?)answer.Json["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_with_a_key_is_told_the_same()
    {
        var answer = await SendAsync("""{ "title": 7 }""", request => request.Headers.TryAddWithoutValidation("Idempotency-Key", "wrong-body"));

        Assert.Equal("title is text; a number came.", (string?)answer.Json["errors"]?["title"]?[0]);
    }

    [Fact]
    public async Task Members_within_lists_and_objects_are_told_by_their_path_and_days_by_their_form()
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var inspector = await service.SignInAsync(Role.Inspector);

        var sample = await inspector.SendAsync(HttpMethod.Post, "/api/v1/inspections/1/samples", Json("""{ "first_day": "31.3.2026", "last_day": 20260331 }"""));
        var export = await inspector.SendAsync(HttpMethod.Post, "/api/v1/exports/unmasked-requests", Json("""{ "list": "findings", "filters": { "rule": 3 }, "reason": "because" }"""));

        Assert.Equal("first_day is a day like 2026-03-31; other text came.", (string?)sample.Json["errors"]?["first_day"]?[0]);
        Assert.Equal("last_day is a day like 2026-03-31; a number came.", (string?)sample.Json["errors"]?["last_day"]?[0]);
        Assert.Equal("filters.rule is text; a number came.", (string?)export.Json["errors"]?["filters.rule"]?[0]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_body_of_another_kind_is_refused_with_415(string? type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{" + Right + "}"));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await SendAsync(content);

        Assert.Equal((415, "unsupported-media-type"), (answer.Status, answer.Problem));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("too-much")]
    public async Task A_body_that_is_too_large_is_refused_with_413(string? key)
    {
        var body = "{ \"title\": \"" + new string('x', 31_000_000) + "\"," + Right[(Right.IndexOf(',') + 1)..] + "}";

        // So that the refusal is read before the body is sent, and not while it is.
        var answer = await SendAsync(body, request =>
        {
            request.Headers.ExpectContinue = true;
            if (key is not null)
                request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        });

        Assert.Equal((413, "too-large"), (answer.Status, answer.Problem));
    }

    [Theory]
    [InlineData("/api/v1/links?kind=person&value=x&nodes=110101199003077571", "nodes", "nodes is a whole number.")]
    [InlineData("/api/v1/links?value=x", "kind", "kind is missing: text.")]
    public async Task A_parameter_that_does_not_fit_is_told_by_its_name_and_without_its_value(string path, string name, string sentence)
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var inspector = await service.SignInAsync(Role.Inspector);

        var answer = await inspector.GetAsync(path);

        Assert.Equal((400, "invalid-query", sentence), (answer.Status, answer.Problem, (string?)answer.Json["errors"]?[name]?[0]));
        Assert.DoesNotContain("110101199003077571", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_optional_number_or_day_of_an_address_is_bound_by_what_the_compiler_makes_because_that_does_not_name_it()
    {
        var service = await services.On(CaseworkEngine.Sqlite);

        var nameless =
            from endpoint in service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from parameter in endpoint.Metadata.OfType<IParameterBindingMetadata>()
            where parameter.GetType().Assembly == typeof(FraudWatchServer).Assembly && parameter is { HasTryParse: true, IsOptional: true }
            select $"{endpoint.RoutePattern.RawText}: {parameter.Name}";

        Assert.Equal([], nameless);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private Task<ApiAnswer> SendAsync(string body, Action<HttpRequestMessage>? arrange = null) => SendAsync(Json(body), arrange);

    private async Task<ApiAnswer> SendAsync(HttpContent content, Action<HttpRequestMessage>? arrange = null)
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var manager = await service.SignInAsync(Role.Manager);
        return await manager.SendAsync(HttpMethod.Post, "/api/v1/plans", content, arrange);
    }
}
