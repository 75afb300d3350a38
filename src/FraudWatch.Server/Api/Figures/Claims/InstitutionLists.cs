using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The lists of institutions and findings that figures count.</summary>
internal static class InstitutionLists
{
    public static string? Cell(TierCell cell, string? region) => null;

    public static string? Findings(string fixmedinsCode) => ListLink.To("findings", null, ("institution", fixmedinsCode), ("status", "queued")).Address;
}
