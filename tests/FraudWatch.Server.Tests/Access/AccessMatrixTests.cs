using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Http;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;
using Microsoft.AspNetCore.Routing;

namespace FraudWatch.Server.Tests.Access;

/// <summary>Every operation of the API document, for nobody and for every role: allowed where the table of roles says so, and nowhere else.</summary>
public sealed class AccessMatrixTests(Services services) : IClassFixture<Services>
{
    private const string Document = "/api/v1/openapi.json";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Every_operation_is_open_to_whom_the_document_says_and_to_nobody_else(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var nobody = service.Anonymous();
        var operations = ApiOperation.In((await nobody.GetAsync(Document)).Json);
        var wrong = new List<string>();

        foreach (var operation in operations)
            Note(wrong, operation, "nobody", await CallAsync(nobody, operation), operation.Permission == "anonymous" ? null : 401);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await service.SignInAsync(role, "990100");
            // Signing out comes last: nothing can be called after it.
            foreach (var operation in operations.OrderBy(operation => operation is { Method: "DELETE", Path: "/api/v1/session" }))
                Note(wrong, operation, role.ToString(), await CallAsync(client, operation), IsAllowed(role, operation) ? null : 403);
        }

        Assert.NotEmpty(operations);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_call_it_and_is_in_the_document()
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var nobody = service.Anonymous();
        var documented = ApiOperation.In((await nobody.GetAsync(Document)).Json);
        var endpoints = service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.Equal([], endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AccessRule>() is null).Select(endpoint => endpoint.RoutePattern.RawText));
        Assert.Equal([], documented.Where(operation => operation.Permission == "nobody").Select(operation => operation.ToString()));
        Assert.Equal([], endpoints.Select(endpoint => endpoint.RoutePattern.RawText ?? "")
            .Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Select(Template).Except(documented.Select(operation => operation.Path)));
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_an_example_of_its_body()
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var nobody = service.Anonymous();
        var document = (await nobody.GetAsync(Document)).Json;
        var incomplete =
            from path in document["paths"]?.AsObject() ?? []
            from operation in path.Value?.AsObject() ?? []
            let body = operation.Value?["requestBody"]?["content"]?["application/json"]
            where operation.Value?["operationId"] is null || operation.Value?["summary"] is null || (body is not null && body["example"] is null)
            select $"{operation.Key} {path.Key}";

        Assert.Equal([], incomplete.ToList());
    }

    private static bool IsAllowed(Role role, ApiOperation operation) =>
        operation.Permission is "anonymous" or "signed_in" || RolePermissions.Allow([role], SnakeCase.Parse<Permission>(operation.Permission));

    private static Task<ApiAnswer> CallAsync(ApiClient client, ApiOperation operation) => client.SendAsync(
        new HttpMethod(operation.Method), operation.Address, operation.Body(), request => request.Headers.TryAddWithoutValidation("If-Match", "\"1\""));

    /// <param name="wrong">Collects what is not as it should be.</param>
    /// <param name="operation">What was called.</param>
    /// <param name="who">By whom.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="refusal">The status that refuses this caller; null when the caller may.</param>
    private static void Note(List<string> wrong, ApiOperation operation, string who, ApiAnswer answer, int? refusal)
    {
        var refused = answer is { Status: 401, Problem: "sign-in-needed" } or { Status: 403, Problem: "not-allowed" };
        if (answer.Status >= 500 || refused != refusal.HasValue || (refusal is { } status && answer.Status != status))
            wrong.Add($"{operation} by {who}: {answer.Status} {answer.Problem}");
    }

    /// <summary><c>/users/{id:long}/</c> as the document writes it: <c>/users/{id}</c>.</summary>
    private static string Template(string route) =>
        System.Text.RegularExpressions.Regex.Replace(route, @"\{(\w+):[^}]+\}", "{$1}").TrimEnd('/');
}
