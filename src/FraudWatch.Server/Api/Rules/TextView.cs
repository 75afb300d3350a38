using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>One text in both languages.</summary>
public sealed record TextView(string Zh, string En)
{
    internal static TextView Of(LocalizedText text) => new(text.Zh, text.En);
}
