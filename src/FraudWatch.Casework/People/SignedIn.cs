using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>A session that may be used now.</summary>
/// <param name="Actor">Who acts in it, as of the reading of the session.</param>
/// <param name="DisplayName">How colleagues see the person.</param>
/// <param name="Hindrance">What must be done before anything else; null when nothing must.</param>
/// <param name="EndsAt">When it ends at the latest, in UTC.</param>
public sealed record SignedIn(Actor Actor, string DisplayName, SessionHindrance? Hindrance, DateTime EndsAt);
