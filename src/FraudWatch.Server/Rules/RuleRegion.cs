using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Server.Rules;

/// <summary>The whole country is a division code for people and a word of its own for the rules' parameters.</summary>
internal static class RuleRegion
{
    private const string Everywhere = "default";

    public static string OfCode(string code) => code == RuleChangeContent.Everywhere ? Everywhere : code;

    public static string CodeOf(string region) => region == Everywhere ? RuleChangeContent.Everywhere : region;
}
