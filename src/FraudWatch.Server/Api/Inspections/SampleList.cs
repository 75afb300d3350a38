using FraudWatch.Casework.Inspections;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>What the lists of samples and of their records can be asked.</summary>
internal static class SampleList
{
    public static ListShape<RecordSampling> Samples { get; } = ListShape.By("id", (RecordSampling sample) => sample.Id)
        .Sort("first_day", sample => sample.FirstDay)
        .Sort("committed_at", sample => sample.CommittedAt)
        .Filter("drawn", "Only samples that are drawn (true) or not yet (false).", (samples, text) => Drawn(samples, FilterText.Bool("drawn", text)))
        .SortedBy("id");

    /// <summary>Of records that were drawn: their positions are their own.</summary>
    public static ListShape<SampledRecord> Records { get; } = ListShape.By("position", (SampledRecord record) => record.Position)
        .Sort("month", record => record.Month)
        .Sort("record_id", record => record.RecordId)
        .Sort("amount_found", record => record.AmountFound ?? 0)
        .Filter("status", "Only records of which this became, with commas between.", (records, text) => InStatus(records, FilterText.Names<RecordStatus>("status", text)))
        .Filter("month", "Only of this month of discharge, such as 2026-03.", (records, text) => records.Where(record => record.Month == text))
        .Filter("single_disease", "Only records settled as a single disease (true) or otherwise (false).", (records, text) => SingleDisease(records, FilterText.Bool("single_disease", text)))
        .Filter("record_id", "Only the record of this stay.", (records, text) => records.Where(record => record.RecordId == text))
        .Filter("amount_from", "Only records in which at least so many yuan were found.", (records, text) => From(records, FilterText.Amount("amount_from", text)))
        .SortedBy("position");

    private static IQueryable<RecordSampling> Drawn(IQueryable<RecordSampling> samples, bool drawn) => samples.Where(sample => drawn ? sample.DrawnAt != null : sample.DrawnAt == null);

    private static IQueryable<SampledRecord> InStatus(IQueryable<SampledRecord> records, IReadOnlyList<RecordStatus> statuses) => records.Where(record => statuses.Contains(record.Status));

    private static IQueryable<SampledRecord> SingleDisease(IQueryable<SampledRecord> records, bool single) => records.Where(record => record.IsSingleDisease == single);

    private static IQueryable<SampledRecord> From(IQueryable<SampledRecord> records, decimal amount) => records.Where(record => record.AmountFound >= amount);
}
