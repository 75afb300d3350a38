using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Subjects;

/// <summary>
/// Unsupervised scores of persons, physicians, departments and stays: feature sets come out of DuckDB as Arrow columns, the
/// detectors of <c>FraudWatch.Learning</c> judge them, and the scores go back as Arrow batches into <c>scores.subject_anomaly</c>.
/// </summary>
public static class ScoreSubjects
{
    private const int FewestSubjects = 2;

    /// <summary>Grains that can be scored; institutions have a score of their own.</summary>
    public static IReadOnlyList<FeatureGrain> Grains { get; } = [.. FeatureGrain.All.Where(grain => grain.Name != "institution")];

    /// <summary>Scores every subject of some grains; the scores of other grains stay.</summary>
    /// <param name="connection">A connection with the tables of the stages feature sets and scores.</param>
    /// <param name="grains">Grains of <see cref="Grains"/>.</param>
    /// <param name="watermark">Number of batches in the lake, kept with the scores.</param>
    /// <param name="seed">Of every random choice.</param>
    /// <param name="progress">Told after each grain.</param>
    /// <param name="cancellation">Stops before a grain's scores are written; those of before stay.</param>
    /// <returns>Number of subjects scored, by grain.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> RunAsync(
        DuckDBConnection connection, IReadOnlyList<FeatureGrain> grains, long watermark = 0, int seed = 1,
        IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(grains);
        var scored = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var grain in grains)
        {
            scored[grain.Name] = await ScoreAsync(connection, grain, watermark, seed, cancellation);
            progress?.Report(grain.Name);
        }

        return scored;
    }

    private static async Task<int> ScoreAsync(DuckDBConnection connection, FeatureGrain grain, long watermark, int seed, CancellationToken cancellation)
    {
        var table = await SubjectTable.ReadAsync(connection, grain, cancellation);
        using var transaction = connection.BeginTransaction();
        var binder = new SqlBinder();
        connection.Run($"delete from scores.subject_anomaly where grain = {binder.Text(grain.Name)}", binder);
        if (table.Codes.Count >= FewestSubjects)
        {
            var scores = SubjectScores.Of(table, seed, cancellation);
            using var batches = new SubjectBatches(table, scores, SubjectReasons.Of(table, scores, cancellation), watermark);
            await connection.AppendArrowAsync("scores", "subject_anomaly", batches, cancellation);
        }

        transaction.Commit();
        return table.Codes.Count;
    }
}
