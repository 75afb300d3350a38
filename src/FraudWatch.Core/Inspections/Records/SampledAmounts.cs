namespace FraudWatch.Core.Inspections;

/// <summary>
/// What a record review found and what the sampling ratio adds to it, kept apart: an extrapolated amount is a term of the service
/// agreement (协议处理), no established fact, and enters neither a fine's base nor a transfer to the police (行政处罚法 40).
/// </summary>
/// <param name="AmountFound">Yuan found in the records that were reviewed.</param>
/// <param name="AmountExtrapolated">Yuan that the ratio adds for the records not reviewed; null where the agreement does not provide for it.</param>
/// <param name="AgreementClause">Number of the agreement's clause; null where there is none.</param>
public sealed record SampledAmounts(decimal AmountFound, decimal? AmountExtrapolated, string? AgreementClause)
{
    /// <summary>Amounts of a sample. What single-disease settlements hide is known whole, so only the others are extrapolated, month by month.</summary>
    /// <param name="sample">The sample that was reviewed.</param>
    /// <param name="found">Yuan found, by the record's id; records without a problem may be left out.</param>
    /// <param name="agreementClause">Clause of the agreement that allows extrapolation; null or empty forbids it.</param>
    /// <exception cref="ArgumentException">An amount belongs to a record that was not drawn, or is negative.</exception>
    public static SampledAmounts Of(RecordSample sample, IReadOnlyDictionary<string, decimal> found, string? agreementClause)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(found);
        var records = sample.Records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        foreach (var (id, amount) in found)
            if (!records.ContainsKey(id) || amount < 0)
                throw new ArgumentException($"{amount} yuan for the record {id}: it was not drawn, or the amount is negative.", nameof(found));

        var total = found.Values.Sum();
        if (string.IsNullOrWhiteSpace(agreementClause))
            return new SampledAmounts(total, null, null);
        var added = sample.Months.Where(month => month.Sampled > 0).Sum(month =>
            found.Where(one => records[one.Key].Month == month.Month && !records[one.Key].IsSingleDisease).Sum(one => one.Value)
            * (month.Others - month.Sampled) / month.Sampled);
        return new SampledAmounts(total, decimal.Round(added, 2, MidpointRounding.AwayFromZero), agreementClause);
    }
}
