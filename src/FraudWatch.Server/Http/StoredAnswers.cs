using System.Text.Json;
using FraudWatch.Casework.Requests;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Http;

/// <summary>The answers that are kept for idempotency keys, for 24 hours.</summary>
internal sealed class StoredAnswers(CaseworkDatabase database)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly string[] HeaderNames = ["Content-Type", "ETag", "Location"];

    /// <summary>The answer of an earlier request with this key, or the id under which this one is written down.</summary>
    public async Task<(StoredAnswer? Known, long Id)> BeginAsync(long user, string route, string key, string body, CancellationToken cancellation)
    {
        var now = database.Time.GetUtcNow().UtcDateTime;
        await using var context = database.Open();
        await context.Set<StoredAnswer>().Where(answer => answer.At < now - Kept).ExecuteDeleteAsync(cancellation);
        var known = await context.Set<StoredAnswer>()
            .SingleOrDefaultAsync(answer => answer.UserId == user && answer.Route == route && answer.Key == key, cancellation);
        if (known is not null)
            return (known, known.Id);
        var begun = new StoredAnswer { UserId = user, Route = route, Key = key, BodyHash = body, At = now };
        context.Add(begun);
        await context.SaveChangesAsync(cancellation);
        return (null, begun.Id);
    }

    /// <summary>Not cancelled with the request: the work is done, and its answer must be found again.</summary>
    public async Task KeepAsync(long id, HttpResponse response, byte[] body)
    {
        var headers = JsonSerializer.Serialize(HeaderNames.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString()));
        await using var context = database.Open();
        await context.Set<StoredAnswer>().Where(answer => answer.Id == id).ExecuteUpdateAsync(answer => answer
            .SetProperty(a => a.Status, response.StatusCode).SetProperty(a => a.Headers, headers).SetProperty(a => a.Body, body));
    }

    public async Task ForgetAsync(long id)
    {
        await using var context = database.Open();
        await context.Set<StoredAnswer>().Where(answer => answer.Id == id).ExecuteDeleteAsync();
    }

    public static Dictionary<string, string> HeadersOf(StoredAnswer answer) => JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Headers) ?? [];
}
