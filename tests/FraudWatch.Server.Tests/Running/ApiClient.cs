using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FraudWatch.Server.Tests.Running;

/// <summary>A browser's side of the API: keeps the cookie, repeats the antiforgery value, sends and reads JSON.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    public ApiClient(Uri address)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    /// <summary>What requests that change something repeat; empty before sign-in.</summary>
    public string Antiforgery { get; set; } = "";

    /// <summary>The session's cookie, as the browser sends it.</summary>
    public string Cookie { get; set; } = "";

    /// <summary>The session as the sign-in answered it.</summary>
    public JsonObject Session { get; private set; } = [];

    public async Task SignInAsync(string name, string password)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/session", new { name, password });
        Assert.True(answer.Status == 200, answer.Text);
        Session = answer.Json.AsObject();
        Antiforgery = (string?)Session["antiforgery"] ?? "";
        Cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiAnswer> PostAsync(string path, object? body = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body, request => AddIf(request, "Idempotency-Key", key));

    public Task<ApiAnswer> PatchAsync(string path, object body, string? etag) =>
        SendAsync(HttpMethod.Patch, path, body, request => AddIf(request, "If-Match", etag));

    public Task<ApiAnswer> PutAsync(string path, object body, string? etag) =>
        SendAsync(HttpMethod.Put, path, body, request => AddIf(request, "If-Match", etag));

    public Task<ApiAnswer> DeleteAsync(string path, string? etag = null) =>
        SendAsync(HttpMethod.Delete, path, null, request => AddIf(request, "If-Match", etag));

    /// <summary>Sends what the others cannot say.</summary>
    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? arrange = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = body as HttpContent ?? JsonContent.Create(body, options: Names);
        AddIf(request, "Cookie", Cookie);
        AddIf(request, "X-Antiforgery", Antiforgery);
        // What a test compares must be of this moment, however slow the machine.
        if (path.Contains("/figures/", StringComparison.Ordinal))
            request.Headers.CacheControl = new() { NoCache = true };
        arrange?.Invoke(request);
        using var response = await http.SendAsync(request, cancellation);
        return await ApiAnswer.ReadAsync(response);
    }

    public void Dispose() => http.Dispose();

    private static JsonSerializerOptions Names { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static void AddIf(HttpRequestMessage request, string name, string? value)
    {
        if (value is { Length: > 0 })
            request.Headers.TryAddWithoutValidation(name, value);
    }
}
