using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

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
}
