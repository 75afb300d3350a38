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
    /// <param name="cancellation">Stops DuckDB too.</param>
    /// <returns>The rows in the order of the SELECT; NULL is NaN, true is 1.</returns>
    /// <exception cref="ArgumentException">A column is of another type, or a value is infinite as a float.</exception>
    public static async Task<FeatureTable> ReadAsync(DuckDBCommand command, CancellationToken cancellation)
    {
        var batches = new List<RecordBatch>();
        try
        {
            using var stream = command.ExecuteArrowStream(cancellation);
            while (await stream.ReadNextRecordBatchAsync(cancellation) is { } batch)
                batches.Add(batch);
            return ToTable(stream.Schema, batches);
        }
        finally
        {
            batches.ForEach(batch => batch.Dispose());
        }
    }

    private static FeatureTable ToTable(Schema schema, List<RecordBatch> batches)
    {
        var rows = batches.Sum(batch => batch.Length);
        var keys = new List<string>(rows);
        foreach (var batch in batches)
        {
            if (batch.Column(0) is not StringArray texts)
                throw new ArgumentException($"The first column, {schema.FieldsList[0]}, is to be the key as text.");
            for (var row = 0; row < batch.Length; row++)
                keys.Add(texts.GetString(row) ?? "");
        }

        var columns = Enumerable.Range(1, schema.FieldsList.Count - 1).Select(column => Floats(batches, column, rows)).ToArray();
        return new FeatureTable(keys, new FeatureMatrix([.. schema.FieldsList.Skip(1).Select(field => new Feature(field.Name))], columns));
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
