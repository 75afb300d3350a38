using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace FraudWatch.Detection.Subjects;

/// <summary>Scores as Arrow batches with the columns of <c>scores.subject_anomaly</c>.</summary>
internal sealed class SubjectBatches(SubjectTable table, SubjectScores scores, string[] reasons, long watermark) : IArrowArrayStream
{
    private const int RowsPerBatch = 20_000;

    /// <summary>Digits that are kept: what is left of a sum in another order must not decide a rank.</summary>
    private const int Digits = 9;

    private int next;

    public Schema Schema { get; } = new(
        [
            new Field("grain", StringType.Default, nullable: false), new Field("subject_code", StringType.Default, nullable: false),
            new Field("fixmedins_code", StringType.Default, nullable: true), new Field("as_of", Date32Type.Default, nullable: false),
            new Field("peer_group", StringType.Default, nullable: false), new Field("anomaly", DoubleType.Default, nullable: false),
            new Field("size_score", DoubleType.Default, nullable: false), new Field("reasons", StringType.Default, nullable: false),
            new Field("watermark", Int64Type.Default, nullable: false),
        ],
        metadata: null);

    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var rows = Enumerable.Range(next, Math.Min(RowsPerBatch, table.Codes.Count - next)).ToArray();
        next += rows.Length;
        return ValueTask.FromResult(rows.Length == 0 ? null : Batch(rows));
    }

    public void Dispose()
    {
    }

    private RecordBatch Batch(int[] rows)
    {
        var day = (table.AsOf ?? default).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return new RecordBatch(
            Schema,
            [
                Texts(rows, _ => table.Grain.Name), Texts(rows, row => table.Codes[row]),
                Texts(rows, row => table.Institutions[row] is { Length: > 0 } code ? code : null),
                new Date32Array.Builder().AppendRange(rows.Select(_ => day)).Build(),
                Texts(rows, row => table.PeerNames[table.Peers[row]]),
                new DoubleArray.Builder().AppendRange(rows.Select(row => Math.Round(scores.Anomaly[row], Digits))).Build(),
                new DoubleArray.Builder().AppendRange(rows.Select(row => Math.Round(scores.Size[row], Digits))).Build(),
                Texts(rows, row => reasons[row]),
                new Int64Array.Builder().AppendRange(rows.Select(_ => watermark)).Build(),
            ],
            rows.Length);
    }

    private static StringArray Texts(int[] rows, Func<int, string?> text) => new StringArray.Builder().AppendRange(rows.Select(text)).Build();
}
