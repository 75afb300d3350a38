namespace FraudWatch.Core.Inspections;

/// <summary>
/// The provable sample of records, format <c>fraudwatch-records/1</c>. Numbers are those of <see cref="SeededNumbers"/> with the
/// frame's hash as context, purpose <c>record</c> and the record's id as label. Of each month all single-disease settlements are
/// taken, and of the others the <see cref="SamplingScheme"/>'s number with the smallest numbers. The commitment is the SHA-256
/// of <c>fraudwatch-records/1 LF frame hash LF seed</c>.
/// </summary>
public static class RecordDraw
{
    /// <summary>Names this algorithm in everything that is published.</summary>
    public const string Format = "fraudwatch-records/1";

    /// <summary>Binds a sample to a seed before it is drawn.</summary>
    public static string Commitment(string frameHash, string seed) => SeedCommitment.Of(Format, frameHash, seed);

    /// <summary>Draws.</summary>
    public static RecordSample Run(RecordFrame frame, string seed)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var numbers = new SeededNumbers(seed, frame.Hash);
        var (records, months) = (new List<MedicalRecord>(), new List<MonthSample>());
        foreach (var month in frame.Records.GroupBy(record => record.Month).OrderBy(month => month.Key, StringComparer.Ordinal))
        {
            MedicalRecord[] single = [.. month.Where(record => record.IsSingleDisease)];
            MedicalRecord[] others = [.. month.Where(record => !record.IsSingleDisease)
                .OrderBy(record => numbers.Bits("record", record.Id)).ThenBy(record => record.Id, StringComparer.Ordinal)];
            var sampled = SamplingScheme.SampleSize(others.Length);
            records.AddRange([.. single, .. others[..sampled]]);
            months.Add(new MonthSample(month.Key, single.Length, others.Length, sampled));
        }

        return new RecordSample(records, months);
    }
}
