using System.Text.RegularExpressions;

namespace FraudWatch.Store.Sql;

/// <summary>One file of a stage: a single SELECT that becomes the table of the file's name.</summary>
/// <param name="Stage">The stage that it belongs to.</param>
/// <param name="Path">Path inside the program, for messages: <c>Sql/10-claims/08-stay_member.sql</c>.</param>
/// <param name="Table">Table name without its schema.</param>
/// <param name="Sql">The SELECT, without a closing semicolon.</param>
public sealed partial record StageFile(Stage Stage, string Path, string Table, string Sql)
{
    /// <summary>Schema and table.</summary>
    public string QualifiedName => $"{Stage.Schema}.{Table}";

    internal static IReadOnlyList<StageFile> Of(Stage stage)
    {
        var folder = $"Sql/{stage.Folder}/";
        return [.. StoreResources.Names
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new StageFile(stage, path, TableOf(path), StoreResources.Text(path).TrimEnd()))];
    }

    private static string TableOf(string path)
    {
        var match = FileName().Match(path);
        return match.Success
            ? match.Groups["table"].Value
            : throw new InvalidDataException($"{path}: the name of a stage file is a number, a dash and a table, as in 08-stay_member.sql.");
    }

    [GeneratedRegex(@"/\d\d-(?<table>[a-z][a-z0-9_]*)\.sql$")]
    private static partial Regex FileName();
}
