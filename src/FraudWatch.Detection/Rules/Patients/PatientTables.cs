using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Which tables are made anew from one person's rows, and which are read as the last run left them because they speak of everybody: how an
/// institution uploads, which numbers stand for no one, what is known of items.
/// </summary>
internal static class PatientTables
{
    private const string KeptPrefix = "features.everybody_";

    private static readonly HashSet<string> OfEverybody =
    [
        "claims.calendar", "claims.institution", "claims.institution_seen", "claims.institution_month", "claims.placeholder", "claims.physician",
        "claims.physician_day", "claims.agreement", "claims.suspension", "claims.device",
        "lake.dr_info_b", "lake.fixmedins_b", "lake.hilist_b", "lake.hilist_lmtpric_d", "lake.medins_info_b",
    ];

    /// <summary>What follows from the words of a claim alone; it stays where each word of the person's claims occurred before.</summary>
    private static readonly HashSet<string> OfWords = ["claims.item", "claims.item_name_match", "claims.med_type_kind", "features.point_diagnosis"];

    private static readonly string[] Content = ["claims.dict_", "claims.knowledge_", "claims.rule_class", "claims.benefit_"];

    /// <summary>Whether the table stays as it is while any person's claims are judged.</summary>
    public static bool IsFixed(string table) => OfEverybody.Contains(table)
        || Content.Append(KeptPrefix).Any(prefix => table.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether it stays while claims are judged all of whose words occurred before.</summary>
    public static bool IsFixedForKnownWords(string table) => IsFixed(table) || OfWords.Contains(table);

    /// <summary>Where a fixed table is read: a shared result is gone after its run, and a copy was kept.</summary>
    public static string Place(string table) => KeptShared.Contains(table) ? KeptName(table) : table;

    /// <summary>Shared results that are kept for single persons.</summary>
    public static IReadOnlySet<string> KeptShared { get; } = new HashSet<string> { "features.point_diagnosis" };

    /// <summary>The name of the copy that is kept of a shared result.</summary>
    public static string KeptName(string table) => KeptPrefix + table["features.".Length..];

    /// <summary>The stages' files that have to be run for these tables, the last first.</summary>
    public static IReadOnlyList<StageFile> Behind(IEnumerable<string> tables, Func<string, bool> isFixed)
    {
        var needed = tables.Where(table => !isFixed(table)).ToHashSet(StringComparer.Ordinal);
        var chosen = new List<StageFile>();
        foreach (var file in StageSelection.Behind(needed).Reverse().Where(file => needed.Contains(file.QualifiedName)))
        {
            chosen.Add(file);
            needed.UnionWith(StageSelection.TablesIn(file.Sql).Where(table => !isFixed(table)));
        }

        return chosen;
    }
}
