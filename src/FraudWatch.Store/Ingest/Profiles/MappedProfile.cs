using FraudWatch.Store.Ingest.Loading;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>A profile that maps files of another shape to the input tables.</summary>
/// <param name="document">The profile, checked by <see cref="ProfileReader"/>.</param>
/// <param name="uses">The columns that each of its expressions uses.</param>
internal sealed class MappedProfile(ProfileDocument document, IReadOnlyDictionary<string, IReadOnlyList<string>> uses) : ClaimsProfile
{
    /// <summary>Names that unpivoted rows have beside the file's columns.</summary>
    public static IReadOnlyList<string> UnpivotNames { get; } = ["position", "name", "value"];

    public override Recognition Recognise(IReadOnlyList<string> header, string fileName)
    {
        var source = document.Sources
            .Where(candidate => candidate.Requires.All(name => Has(header, name)))
            .MaxBy(candidate => candidate.Requires.Count);
        if (source is null)
            return Recognition.None($"The profile {document.Name} has no source whose columns are all in the header.");
        var twice = header.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(names => names.Count() > 1);
        if (twice is not null)
            return Recognition.None($"The header looks like {source.Name}, but the column '{twice.Key}' is there twice.");
        var targets = source.Tables.Select(table => Target(table, header)).ToList();
        var lacking = targets.FirstOrDefault(target => target.Lacking is not null);
        return lacking.Lacking is null
            ? new Recognition([.. targets.Select(target => target.Target)], [], null)
            : Recognition.None($"The header looks like {source.Name}, but {lacking.Target.Table.Name} needs {lacking.Lacking}, which comes from a column that is absent.");
    }

    /// <summary>Expressions over columns that the file lacks are left out, unless the table requires them.</summary>
    private (TableTarget Target, string? Lacking) Target(TableMapping mapping, IReadOnlyList<string> header)
    {
        var table = InputTables.ByName(mapping.Table);
        var fed = mapping.Columns
            .Where(column => uses[column.Value].All(name => Has(header, name) || (mapping.Unpivot is not null && UnpivotNames.Contains(name))))
            .Select(column => (table[column.Key], column.Value))
            .ToList();
        var lacking = table.Required.FirstOrDefault(name => fed.TrueForAll(column => column.Item1.Name != name));
        return (new MappedTarget(table, header, fed, mapping, document.Missing), lacking);
    }

    private static bool Has(IReadOnlyList<string> header, string name) => header.Contains(name, StringComparer.OrdinalIgnoreCase);
}
