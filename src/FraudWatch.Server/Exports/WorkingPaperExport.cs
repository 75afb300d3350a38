using System.Globalization;

namespace FraudWatch.Server.Exports;

/// <summary>The working papers of an inspection as what somebody asks to take away with numbers in the clear.</summary>
internal static class WorkingPaperExport
{
    /// <summary>Its name among the lists of persons; its filters are <c>inspection</c> and, for one problem, <c>rule</c>.</summary>
    public const string List = "working-paper";

    /// <summary>What must have been approved, exactly.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="rule">The problem's rule; null for all problems.</param>
    public static UnmaskedExport Of(long inspection, string? rule)
    {
        var filters = new Dictionary<string, string> { ["inspection"] = inspection.ToString(CultureInfo.InvariantCulture) };
        if (rule is not null)
            filters["rule"] = rule;
        return UnmaskedExport.Of(List, filters);
    }
}
