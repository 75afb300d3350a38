using System.Collections.Concurrent;
using FraudWatch.Casework.National;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;

namespace FraudWatch.Server.National;

/// <summary>
/// Recognises an institution's system by its bearer token, at the addresses of the national audit interface and nowhere else. Tokens are
/// looked up at most every few seconds, so that one that is revoked opens nothing within five.
/// </summary>
internal sealed class InstitutionTokenReader(InstitutionTokens tokens, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int Most = 10_000;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);
    private static readonly string[] Paths = ["/api/v1/national/3101", "/api/v1/national/3102", "/api/v1/national/3103"];

    private readonly ConcurrentDictionary<string, (CallingInstitution? Institution, long ReadAt)> read = new(StringComparer.Ordinal);

    public async Task<SignedIn?> RecogniseAsync(HttpContext http)
    {
        var shown = http.Request.Headers.Authorization.ToString();
        if (!shown.StartsWith(Scheme, StringComparison.Ordinal) || !HttpMethods.IsPost(http.Request.Method)
            || !Paths.Contains(http.Request.Path.Value, StringComparer.Ordinal))
            return null;
        if (await FindAsync(shown[Scheme.Length..].Trim(), http.RequestAborted) is not { } institution)
            return null;
        http.Features.Set(institution);
        return new SignedIn(Actor.System($"institution:{institution.Code}"), institution.Code, null, DateTime.MaxValue);
    }

    /// <summary>Forgets all, after one was revoked.</summary>
    public void Forget() => read.Clear();

    private async Task<CallingInstitution?> FindAsync(string token, CancellationToken cancellation)
    {
        var key = SessionToken.HashOf(token);
        if (read.TryGetValue(key, out var known) && time.GetElapsedTime(known.ReadAt) < Moment)
            return known.Institution;
        var at = time.GetTimestamp();
        var kept = await tokens.FindAsync(token, cancellation);
        if (read.Count >= Most)
            read.Clear();
        var institution = kept is null ? null : new CallingInstitution(kept.Id, kept.FixmedinsCode, kept.Region);
        read[key] = (institution, at);
        return institution;
    }
}
