using System.Security.Cryptography;
using FraudWatch.Casework.Requests;
using FraudWatch.Server.SignIn;

namespace FraudWatch.Server.Http;

/// <summary>
/// Does a request with an Idempotency-Key once. That it began is written down before it is done: if the service dies between, the
/// outcome is unknown, and the request sent again is told so instead of being done twice.
/// </summary>
internal sealed class Idempotency(RequestDelegate next, StoredAnswers answers)
{
    private const int LongestKey = 128;
    private const int Lanes = 64;
    private readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1))];

    public async Task InvokeAsync(HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || http.GetEndpoint()?.Metadata.GetMetadata<IdempotentMetadata>() is null || CurrentSession.Of(http)?.Actor.UserId is not { } user)
        {
            await next(http);
            return;
        }
        if (key.Length > LongestKey || key.Any(char.IsControl))
            throw new RequestRefusedException(Problem.Of(400, "bad-request", $"Idempotency-Key has at most {LongestKey} printable characters."));
        await OnceAsync(http, user, $"{http.Request.Method} {http.Request.Path}", key);
    }

    private async Task OnceAsync(HttpContext http, long user, string route, string key)
    {
        // The service is one process, so waiting here is enough for requests with one key that come together; other keys seldom share the lane.
        var turn = lanes[(uint)HashCode.Combine(user, route, key) % Lanes];
        await turn.WaitAsync(http.RequestAborted);
        try
        {
            var body = await BodyHashAsync(http);
            var (known, id) = await answers.BeginAsync(user, route, key, body, http.RequestAborted);
            if (known is null)
                await DoAsync(http, id);
            else
                await RepeatAsync(http, known, body);
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task<string> BodyHashAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted);
        http.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash);
    }

    private async Task DoAsync(HttpContext http, long id)
    {
        var (real, senderIsGone) = (http.Response.Body, http.RequestAborted);
        using var copy = new MemoryStream();
        http.Response.Body = copy;
        // Begun, it is finished: whoever hangs up in the middle sends it again, and must find out what became of it.
        http.RequestAborted = CancellationToken.None;
        try
        {
            await next(http);
        }
        catch
        {
            // Refused or failed: nothing was changed, and the key may be used for another try.
            await answers.ForgetAsync(id);
            throw;
        }
        finally
        {
            (http.Response.Body, http.RequestAborted) = (real, senderIsGone);
        }
        if (http.Response.StatusCode < 500)
            await answers.KeepAsync(id, http.Response, copy.ToArray());
        else
            await answers.ForgetAsync(id);
        copy.Position = 0;
        await copy.CopyToAsync(real, senderIsGone);
    }

    private static async Task RepeatAsync(HttpContext http, StoredAnswer known, string body)
    {
        if (known.BodyHash != body)
            throw new RequestRefusedException(Problem.Of(422, "key-used", "This Idempotency-Key was used with another body. Use a new key for a new request."));
        if (known.Status is not { } status)
            throw new RequestRefusedException(Problem.Of(409, "outcome-unknown", "The service was stopped in the middle of this request. Read whether it was done, and use a new key if it was not."));
        http.Response.StatusCode = status;
        foreach (var (name, value) in StoredAnswers.HeadersOf(known))
            http.Response.Headers[name] = value;
        http.Response.Headers["Idempotency-Replayed"] = "true";
        await http.Response.Body.WriteAsync(known.Body, http.RequestAborted);
    }
}
