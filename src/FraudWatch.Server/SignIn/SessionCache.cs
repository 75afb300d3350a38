using System.Collections.Concurrent;
using FraudWatch.Casework.People;

namespace FraudWatch.Server.SignIn;

/// <summary>
/// Sessions as they were read a moment ago, so that a page's burst of requests asks the database once. What changes a person or a
/// session takes effect when the moment is over, within the promised five seconds.
/// </summary>
internal sealed class SessionCache(Sessions sessions, TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (SignedIn Session, long ReadAt)> read = new(StringComparer.Ordinal);

    public async Task<SignedIn?> FindAsync(string token, CancellationToken cancellation)
    {
        var key = SessionToken.HashOf(token);
        if (read.TryGetValue(key, out var known) && time.GetElapsedTime(known.ReadAt) < Moment)
            return known.Session;
        var at = time.GetTimestamp();
        var session = await sessions.FindAsync(token, cancellation);
        if (session is null)
            read.TryRemove(key, out _);
        else
            Keep(key, session, at);
        return session;
    }

    /// <summary>Forgets all, after a change of a person or a session.</summary>
    public void Forget() => read.Clear();

    private void Keep(string key, SignedIn session, long at)
    {
        if (read.Count >= Most)
            read.Clear();
        read[key] = (session, at);
    }
}
