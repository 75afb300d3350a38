using System.Globalization;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary>What one rule finds where there is nothing to find.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">On all honest cities together; null where it could not run on any.</param>
/// <param name="Units">What they are counted against: the rule's own denominator.</param>
/// <param name="Stays">Stays of the same cities.</param>
internal sealed record HonestRate(Rule Rule, long? Findings, long Units, long Stays)
{
    public double? Per10000Stays => Findings is { } n && Stays > 0 ? 10_000.0 * n / Stays : null;

    /// <summary>In the unit of the rate that the rule states.</summary>
    public double? InStatedUnit => Findings is { } n && Units > 0 ? (double)Rule.FalsePositiveRate.Per * n / Units : null;

    public bool IsWithin => InStatedUnit is not { } rate || rate <= (double)Rule.FalsePositiveRate.AtMost;

    public string Stated => string.Create(
        CultureInfo.InvariantCulture, $"{Rule.FalsePositiveRate.AtMost:0.##} / {Rule.FalsePositiveRate.Per:N0} {Rule.FalsePositiveRate.Of.Replace('_', ' ')}");

    public string Severity => SeverityLetter.Letter(Rule.Severity);
}
