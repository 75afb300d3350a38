using Apache.Arrow;
using DuckDB.NET.Data;
using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Columns;

/// <summary>
/// Reads feature tables for the learners: DuckDB lays the columns out as Arrow batches, which are read where they lie, and each
/// number is cast once into the float column that the learner keeps.
/// </summary>
public static class FeatureTables
{
    /// <param name="command">A SELECT whose first column is the key as text, and whose others are numbers, decimals or booleans.</param>
    /// <param name="texts">How many columns after the key are texts as well.</param>
    /// <param name="cancellation">Stops DuckDB too.</param>
    /// <returns>The rows in the order of the SELECT; NULL is NaN, true is 1.</returns>
    /// <exception cref="ArgumentException">A column is of another type, or a value is infinite as a float.</exception>
    public static async Task<FeatureTable> ReadAsync(DuckDBCommand command, int texts, CancellationToken cancellation)
    {
        var batches = new List<RecordBatch>();
        try
        {
            using var stream = command.ExecuteArrowStream(cancellation);
            while (await stream.ReadNextRecordBatchAsync(cancellation) is { } batch)
                batches.Add(batch);
            return ToTable(stream.Schema, batches, texts);
        }
        finally
        {
            batches.ForEach(batch => batch.Dispose());
        }
    }

    /// <inheritdoc cref="ReadAsync(DuckDBCommand, int, CancellationToken)"/>
    public static Task<FeatureTable> ReadAsync(DuckDBCommand command, CancellationToken cancellation) => ReadAsync(command, texts: 0, cancellation);

    private static FeatureTable ToTable(Schema schema, List<RecordBatch> batches, int texts)
    {
        var rows = batches.Sum(batch => batch.Length);
        var first = texts + 1;
        var columns = Enumerable.Range(first, schema.FieldsList.Count - first).Select(column => Floats(batches, column, rows)).ToArray();
        return new FeatureTable(Strings(batches, 0, rows), new FeatureMatrix([.. schema.FieldsList.Skip(first).Select(field => new Feature(field.Name))], columns))
        {
            Texts = [.. Enumerable.Range(1, texts).Select(column => Strings(batches, column, rows))],
        };
    }

    /// <summary>Equal texts are kept once: institutions and peer groups repeat in every row.</summary>
    private static List<string> Strings(List<RecordBatch> batches, int column, int rows)
    {
        var strings = new List<string>(rows);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var batch in batches)
        {
            if (batch.Column(column) is not StringArray texts)
                throw new ArgumentException($"The column {batch.Schema.FieldsList[column]} is to be text.");
            for (var row = 0; row < batch.Length; row++)
            {
                var text = texts.GetString(row) ?? "";
                if (column > 0 && !known.TryAdd(text, text))
                    text = known[text];
                strings.Add(text);
            }
        }

        return strings;
    }

    private static float[] Floats(List<RecordBatch> batches, int column, int rows)
    {
        var floats = new float[rows];
        var filled = 0;
        foreach (var batch in batches)
        {
            FloatColumn.Cast(batch.Column(column), batch.Schema.FieldsList[column].Name, floats.AsSpan(filled, batch.Length));
            filled += batch.Length;
        }

        return floats;
    }
}
