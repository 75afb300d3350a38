using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Which tables are made anew from one person's rows, and which are read as the last run left them because they speak of everybody: how an
/// institution uploads, which numbers stand for no one, what is known of items.
/// </summary>
internal static class PatientTables
{
    private static readonly HashSet<string> OfEverybody =
    [
        "claims.institution", "claims.institution_seen", "claims.institution_month", "claims.placeholder", "claims.physician",
        "claims.physician_day", "claims.agreement", "claims.suspension", "claims.device", "features.point_diagnosis",
        "lake.dr_info_b", "lake.fixmedins_b", "lake.hilist_b", "lake.hilist_lmtpric_d", "lake.medins_info_b",
    ];

    private static readonly string[] Content = ["claims.dict_", "claims.knowledge_", "claims.rule_class", "claims.benefit_"];

    /// <summary>Whether the table stays as it is while one person's claims are judged.</summary>
    public static bool IsFixed(string table) => OfEverybody.Contains(table) || Content.Any(prefix => table.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The stages' files that have to be run for these tables, the last first.</summary>
    public static IReadOnlyList<StageFile> Behind(IEnumerable<string> tables)
    {
        var needed = tables.Where(table => !IsFixed(table)).ToHashSet(StringComparer.Ordinal);
        var chosen = new List<StageFile>();
        foreach (var file in StageSelection.Behind(needed).Reverse().Where(file => needed.Contains(file.QualifiedName)))
        {
            chosen.Add(file);
            needed.UnionWith(StageSelection.TablesIn(file.Sql).Where(table => !IsFixed(table)));
        }

        return chosen;
    }
}
