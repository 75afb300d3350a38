using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>What was done about warnings (3103).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record FeedbackData
{
    /// <summary>1 before (3101), 2 during (3102).</summary>
    public string? WarnType { get; init; }

    public IReadOnlyList<FeedbackWarning>? Warns { get; init; }
}
