namespace FraudWatch.Server.Api.Figures;

/// <summary>The lists over claims that figures count.</summary>
internal static class InstitutionLists
{
    /// <summary>The findings of an institution that count in its rating.</summary>
    public static string Findings(string fixmedinsCode) => ListLink.To("findings", null, ("institution", fixmedinsCode), ("status", "queued")).Address;
}
