using FraudWatch.Store.Schemas;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>Reads a profile and refuses what would fail, or do harm, while loading.</summary>
internal static class ProfileReader
{
    /// <exception cref="IngestException">The text is no valid profile; the message says where.</exception>
    public static MappedProfile Read(string name, string yaml)
    {
        var document = Parse(name, yaml);
        using var check = new ExpressionCheck();
        var uses = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var source in document.Sources)
        {
            if (source.Requires.Count == 0 || source.Tables.Count == 0)
                throw Refused(name, $"source '{source.Name}' needs both 'requires' and 'tables'");
            foreach (var table in source.Tables)
                Check(name, $"{source.Name}, {table.Table}", table, check, uses);
        }

        return document.Sources.Count > 0 ? new MappedProfile(document, uses) : throw Refused(name, "it has no sources");
    }

    private static ProfileDocument Parse(string name, string yaml)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();
            return reader.Deserialize<ProfileDocument?>(yaml) ?? throw Refused(name, "it is empty");
        }
        catch (YamlException error)
        {
            throw new IngestException($"Profile {name}, line {error.Start.Line}: {(error.InnerException ?? error).Message}", error);
        }
    }

    private static void Check(string name, string place, TableMapping mapping, ExpressionCheck check, Dictionary<string, IReadOnlyList<string>> uses)
    {
        var table = InputTables.All.FirstOrDefault(known => known.Name == mapping.Table)
            ?? throw Refused(name, $"{place}: there is no such input table");
        foreach (var (column, expression) in mapping.Columns)
        {
            if (!table.Has(column))
                throw Refused(name, $"{place}: {table.Name} has no column '{column}'");
            uses[expression] = Columns(name, $"{place}.{column}", expression, check);
        }

        if (mapping.Where is { } where)
            Columns(name, $"{place}, where", where, check);
        if (table.Required.FirstOrDefault(required => !mapping.Columns.ContainsKey(required)) is { } missing)
            throw Refused(name, $"{place}: the required column '{missing}' is not mapped");
    }

    private static IReadOnlyList<string> Columns(string name, string place, string expression, ExpressionCheck check)
    {
        try
        {
            return check.ColumnsOf(expression);
        }
        catch (FormatException error)
        {
            throw Refused(name, $"{place}: the expression is refused: {error.Message}");
        }
    }

    private static IngestException Refused(string name, string why) => new($"Profile {name} cannot be used: {why}.");
}
