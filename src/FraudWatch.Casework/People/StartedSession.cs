namespace FraudWatch.Casework.People;

/// <summary>A session that has just begun.</summary>
/// <param name="Token">What the browser shows from now on; it is stored nowhere.</param>
/// <param name="User">Who signed in.</param>
/// <param name="SessionId">The session's row.</param>
public sealed record StartedSession(string Token, UserAccount User, long SessionId);
