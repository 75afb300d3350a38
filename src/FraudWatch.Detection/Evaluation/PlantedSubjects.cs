using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Evaluation;

/// <summary>
/// Whom the planted schemes of a generated city accuse. A person or a stay is positive when an act names it that is judged by a
/// rule about persons or stays; whoever is named by other acts alone (a wrong price on one line) is left out, for nothing of the
/// subject's own need be odd. An act that names no rule, which no rule describes, counts at every grain. Physicians and departments are positive when acts name three and a twentieth of their encounters.
/// </summary>
public static class PlantedSubjects
{
    private const int FewestEncounters = 3;
    private const double LeastShare = 0.05;

    private static readonly Dictionary<string, string[]> RuleGrains = new(StringComparer.Ordinal)
    {
        ["person"] = ["person", "person_day", "group"],
        ["stay"] = ["stay"],
    };

    /// <summary>Reads <c>truth.csv</c> and finds the subjects of its acts in the store.</summary>
    /// <param name="connection">A connection with the tables of the feature sets.</param>
    /// <param name="rules">Says what each rule judges.</param>
    /// <param name="grain">Grain of the subjects.</param>
    /// <param name="file">The file that <c>generate</c> wrote.</param>
    /// <exception cref="InvalidDataException">The file lacks a column.</exception>
    public static SubjectLabels Read(DuckDBConnection connection, IReadOnlyList<Rule> rules, FeatureGrain grain, string file)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(grain);
        var judging = rules.Where(rule => !RuleGrains.TryGetValue(grain.Name, out var kinds) || kinds.Contains(rule.Grain))
            .Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        Load(connection, Acts(file).Where(act => act.Key.Length > 0).Select(act => (act.Kind, act.Key, act.Scheme, act.Rules.Length == 0 || act.Rules.Any(judging.Contains))));
        var isWorker = !RuleGrains.ContainsKey(grain.Name);
        var named = connection.Rows(Subjects(grain), r => (
            Key: SubjectLabels.Key(grain, r.GetString(0), r.GetString(1)), Scheme: r.GetString(2), Encounters: r.GetInt64(3), Share: r.GetDouble(4)));
        var positive = named.Where(n => n.Scheme.Length > 0 && (!isWorker || (n.Encounters >= FewestEncounters && n.Share >= LeastShare))).ToLookup(n => n.Scheme, n => n.Key);
        var all = positive.SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        return new SubjectLabels(
            named.Select(n => n.Key).Distinct().ToDictionary(key => key, key => all.Contains(key) ? true : (bool?)null, StringComparer.Ordinal), false,
            isWorker ? "positive: three and a twentieth of the encounters named by one scheme's acts; named otherwise: left out"
                : $"positive: named by an act that a rule about a {grain.Name} judges; named otherwise: left out")
        {
            Schemes = positive.ToDictionary(group => group.Key, group => (IReadOnlyCollection<string>)group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<(string Kind, string Key, string Scheme, string[] Rules)> Acts(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no file {file}.", file);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = new DuckDBCommand("SELECT rule_ids, psn_no, mdtrt_id, scheme FROM read_csv($file, all_varchar = true, header = true)", connection);
        command.Parameters.Add(new DuckDBParameter("file", file));
        using var reader = Open(command, file);
        while (reader.Read())
        {
            var rules = List(reader, 0);
            var scheme = reader.IsDBNull(3) ? "" : reader.GetString(3);
            foreach (var person in List(reader, 1))
                yield return ("person", person, scheme, rules);
            foreach (var encounter in List(reader, 2))
                yield return ("encounter", encounter, scheme, rules);
        }
    }

    private static DuckDBDataReader Open(DuckDBCommand command, string file)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (DuckDBException error)
        {
            throw new InvalidDataException($"{file} is no truth of a generated city, with scheme, rule_ids, psn_no and mdtrt_id: {error.Message}", error);
        }
    }

    private static string[] List(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? [] : reader.GetString(column).Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static void Load(DuckDBConnection connection, IEnumerable<(string Kind, string Key, string Scheme, bool IsJudged)> acts)
    {
        connection.Run("create or replace temp table planted (kind varchar, key varchar, scheme varchar)");
        using var appender = connection.CreateAppender("temp", "main", "planted");
        foreach (var (kind, key, scheme, isJudged) in acts)
            appender.CreateRow().AppendValue(kind).AppendValue(key).AppendValue(isJudged ? scheme : "").EndRow();
    }

    /// <summary>Subject, institution, scheme ("" for acts that are judged elsewhere), encounters named, their share in the subject's own.</summary>
    private static string Subjects(FeatureGrain grain) => grain.Name == "person"
        ? "select key, '', scheme, count(*), 1.0 from planted where kind = 'person' group by key, scheme"
        : $"""
           with own as (
               select {grain.Keys[^1]} as code, {(grain.Keys.Count > 1 ? "fixmedins_code" : "''")} as place, mdtrt_id,
                   count(*) over (partition by {string.Join(", ", grain.Keys)}) as encounters
               from features.dated_encounter where {grain.Keys[^1]} is not null)
           select code, place, scheme, count(distinct mdtrt_id), count(distinct mdtrt_id) / CAST(max(encounters) as double)
           from planted join own on own.mdtrt_id = planted.key
           where kind = 'encounter'
           group by code, place, scheme
           """;
}
