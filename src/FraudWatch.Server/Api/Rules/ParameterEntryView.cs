using FraudWatch.Detection.Rules;
using FraudWatch.Server.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>A value that is set for a division and a time.</summary>
/// <param name="Region">Division code; 000000 is everywhere.</param>
/// <param name="From">First service day.</param>
/// <param name="To">First service day on which it no longer holds; null while it does.</param>
/// <param name="Value">A number or a text.</param>
/// <param name="ChangeId">The approved request that set it; null for one that came with the rules.</param>
/// <param name="Why">The reason.</param>
public sealed record ParameterEntryView(string Region, DateOnly From, DateOnly? To, object Value, long? ChangeId, string Why)
{
    internal static ParameterEntryView Of(ParameterOverride entry) =>
        new(RuleRegion.CodeOf(entry.Region), entry.From, entry.To, entry.Value, entry.ChangeId, entry.Why);
}
