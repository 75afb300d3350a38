using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Detection.Columns;
using FraudWatch.Detection.Rules;
using FraudWatch.Learning.Data;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Subjects;

/// <summary>The subjects of one grain as the newest feature set knows them, with what they are judged by.</summary>
/// <param name="Grain">Person, physician, department or stay.</param>
/// <param name="AsOf">Last day of what the rows know; null where there are no rows.</param>
/// <param name="Codes">Person, physician, department or stay of each row, in ordinal order.</param>
/// <param name="Institutions">Institution of each row; "" for persons.</param>
/// <param name="PeerNames">Names of the peer groups.</param>
/// <param name="Peers">Number of each row's peer group.</param>
/// <param name="Judged">Features that count in the score.</param>
/// <param name="Sizes">Features that say how large a subject is.</param>
internal sealed record SubjectTable(
    FeatureGrain Grain, DateOnly? AsOf, IReadOnlyList<string> Codes, IReadOnlyList<string> Institutions,
    IReadOnlyList<string> PeerNames, int[] Peers, FeatureMatrix Judged, FeatureMatrix Sizes)
{
    private const int StayDays = 365;

    /// <summary>Reads the subjects of the last snapshot, or the stays that were closed in the year up to it.</summary>
    public static async Task<SubjectTable> ReadAsync(DuckDBConnection connection, FeatureGrain grain, CancellationToken cancellation)
    {
        var asOf = connection.Rows("select max(as_of) from features.snapshot", r => r.IsDBNull(0) ? null : (DateOnly?)r.GetFieldValue<DateOnly>(0))[0];
        var judged = FeatureLexicon.All.Where(feature => feature.JudgedAt.Contains(grain.Name)).Select(feature => feature.Name).ToArray();
        var sizes = FeatureLexicon.All.Where(feature => feature.SizeAt.Contains(grain.Name)).Select(feature => feature.Name).ToArray();
        using var command = new DuckDBCommand(Select(grain, [.. judged, .. sizes]), connection);
        command.Parameters.Add(new DuckDBParameter("as_of", (object?)asOf ?? DBNull.Value));
        var table = await FeatureTables.ReadAsync(command, texts: 2, cancellation);
        var names = table.Texts[1].Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = names.Select((name, number) => (name, number)).ToDictionary(p => p.name, p => p.number, StringComparer.Ordinal);
        return new SubjectTable(
            grain, asOf, table.Keys, table.Texts[0], names, [.. table.Texts[1].Select(name => numbers[name])],
            table.Matrix.Columns([.. Enumerable.Range(0, judged.Length)]), table.Matrix.Columns([.. Enumerable.Range(judged.Length, sizes.Length)]));
    }

    /// <summary>Single precision halves what is in memory, and is what the learners read.</summary>
    private static string Select(FeatureGrain grain, string[] features)
    {
        var columns = string.Join(", ", features.Select(name => $"CAST(own.{name} AS REAL) AS {name}"));
        var (code, institution) = (grain.Keys[^1], grain.Keys.Count > 1 ? "own.fixmedins_code" : "''");
        return grain.Name == "stay"
            ? $"""
               select own.stay_id, stay.fixmedins_code, coalesce(stay.peer_kind, '') as peer_group, {columns}
               from {grain.Table} own join features.closed_stay stay on stay.stay_id = own.stay_id
               where own.as_of <= $as_of and own.as_of > $as_of - {StayDays.ToString(CultureInfo.InvariantCulture)}
               order by own.stay_id
               """
            : $"""
               select own.{code}, {institution} as fixmedins_code, coalesce(peer.peer_group, '') as peer_group, {columns}
               from {grain.Table} own
               left join features.peer_group_at peer on peer.as_of = own.as_of and peer.grain = '{grain.Name}'
                   and peer.fixmedins_code = {institution} and peer.subject_code = own.{code}
               where own.as_of = $as_of
               order by own.{code}, fixmedins_code
               """;
    }
}
