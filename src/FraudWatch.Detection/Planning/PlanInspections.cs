using DuckDB.NET.Data;
using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Planning;

/// <summary>
/// Freezes who may be drawn for an inspection: <c>plan.candidate</c>, and its hash in <c>plan.frame</c>. The draw is no stage: it
/// needs a seed that somebody commits to, and is made by <see cref="InstitutionDraw"/>.
/// </summary>
public static class PlanInspections
{
    /// <summary>Builds the schema <c>plan</c> from the rating.</summary>
    /// <param name="connection">A connection with the tables of claims, features and risk.</param>
    /// <param name="progress">Told after each table.</param>
    /// <param name="cancellationToken">Interrupts the running statement.</param>
    /// <returns>The frozen list.</returns>
    /// <exception cref="StageFailedException">A statement failed; the candidates of before stay.</exception>
    public static async Task<CandidateList> RunAsync(
        DuckDBConnection connection, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await StageRunner.RunAsync(connection, Stage.Plan, options: null, progress, cancellationToken);
        var list = Read(connection);
        connection.Run("CREATE OR REPLACE TABLE plan.frame (candidates BIGINT, candidate_hash VARCHAR, format VARCHAR)");
        using var appender = connection.CreateAppender("plan", "frame");
        appender.CreateRow().AppendValue((long)list.Candidates.Count).AppendValue(list.Hash).AppendValue(InstitutionDraw.Format).EndRow();
        return list;
    }

    /// <summary>The candidates frozen last.</summary>
    public static CandidateList Read(DuckDBConnection connection)
    {
        using var command = new DuckDBCommand("SELECT fixmedins_code, fixmedins_name, kind, area, weight FROM plan.candidate", connection);
        using var reader = command.ExecuteReader();
        var candidates = new List<Candidate>();
        while (reader.Read())
        {
            candidates.Add(new Candidate
            {
                FixmedinsCode = reader.GetString(0),
                FixmedinsName = OneLine(reader.GetString(1)),
                Kind = reader.GetString(2),
                Area = reader.GetString(3),
                Weight = reader.GetInt64(4),
            });
        }

        return new CandidateList(candidates);
    }

    /// <summary>A name as one line: the canonical form keeps tabs and line ends for itself.</summary>
    private static string OneLine(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
