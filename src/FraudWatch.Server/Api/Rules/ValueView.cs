using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>The value of a parameter for a division on a service day, and where it comes from.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">A number or a text.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">The entry that sets it, perhaps of a division above; null where the rule's own default holds.</param>
public sealed record ValueView(string Parameter, object Value, string Unit, ParameterEntryView? Source)
{
    internal static ValueView Of(ParameterInForce one) =>
        new(one.Parameter.Name, one.Value, one.Parameter.Unit, one.Source is null ? null : ParameterEntryView.Of(one.Source));
}
