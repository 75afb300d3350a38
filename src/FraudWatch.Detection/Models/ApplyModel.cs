using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Models;

/// <summary>
/// Writes the word of the model in charge into <c>scores.learnt</c> and <c>scores.learnt_reason</c>, its probability into
/// <c>scores.institution</c>, and how far the data has moved since training into <c>scores.drift</c>.
/// </summary>
public static class ApplyModel
{
    /// <summary>Scores every institution. The rating without a model must have run: the model reads the rules' evidence from it.</summary>
    /// <param name="connection">A connection with the tables of the scores and risk stages.</param>
    /// <param name="id">Id of the model.</param>
    /// <param name="model">The model.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static ModelRun Run(DuckDBConnection connection, string id, TrainedModel model, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(model);
        var table = InstitutionTable.Read(connection, model.Settings.Input);
        var scores = model.Score(table, cancellation);
        var reasons = LearntReasons.Of(connection, model, table, cancellation);
        var signs = Drift.Of(model, table, scores, VerdictLabels.Read(connection));
        using var transaction = connection.BeginTransaction();
        Write(connection, id, model.Settings.IsBetter, scores, reasons, signs);
        transaction.Commit();
        return new ModelRun(id, model.Settings.IsBetter, scores.Count, [.. signs.Where(s => s.IsWarning).Select(s => s.Sentence)]);
    }

    /// <summary>Leaves what a model said where it is, but out of the next rating: should that fail, nothing is lost.</summary>
    public static void SetAside(DuckDBConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        connection.Run("update scores.learnt set is_used = false");
    }

    /// <summary>Forgets what a model said: none is in charge any more.</summary>
    public static void Clear(DuckDBConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        connection.Run("delete from scores.learnt; delete from scores.learnt_reason; delete from scores.drift; update scores.institution set probability = null");
    }

    private static void Write(DuckDBConnection connection, string id, bool isUsed,
        IReadOnlyList<LearntScore> scores, IReadOnlyList<LearntReason> reasons, IReadOnlyList<DriftSign> signs)
    {
        Clear(connection);
        using (var appender = connection.CreateAppender("scores", "learnt"))
        {
            var ofCode = reasons.ToLookup(r => r.Code, StringComparer.Ordinal);
            foreach (var s in scores)
            {
                appender.CreateRow().AppendValue(s.Code).AppendValue(s.Probability).AppendValue(s.Lower).AppendValue(s.Upper)
                    .AppendValue(s.Amount).AppendValue(id).AppendValue(isUsed).AppendValue(LearntReasonJson.Of(ofCode[s.Code])).EndRow();
            }
        }

        using (var appender = connection.CreateAppender("scores", "learnt_reason"))
        {
            var probability = scores.ToDictionary(s => s.Code, s => s.Probability, StringComparer.Ordinal);
            foreach (var group in reasons.GroupBy(r => r.Code))
            {
                // A reason's weight is its share of the probability, so that it stands beside the weights of the rules.
                var total = group.Sum(r => r.LogOdds);
                foreach (var r in group)
                    appender.CreateRow().AppendValue(r.Code).AppendValue(r.Place).AppendValue(r.Feature).AppendValue(probability[r.Code] * r.LogOdds / total).AppendValue(r.Zh).AppendValue(r.En).EndRow();
            }
        }

        using (var appender = connection.CreateAppender("scores", "drift"))
        {
            foreach (var s in signs)
                appender.CreateRow().AppendValue(s.Kind).AppendValue(s.Name).AppendValue(s.Value).AppendValue(s.IsWarning).EndRow();
        }

        connection.Run("update scores.institution set probability = l.probability from scores.learnt l where l.fixmedins_code = scores.institution.fixmedins_code");
    }
}
