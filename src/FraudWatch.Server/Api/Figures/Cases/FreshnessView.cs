namespace FraudWatch.Server.Api.Figures;

/// <summary>How new the data is.</summary>
/// <param name="LastBatchAt">When the last batch was committed, in UTC; null before the first.</param>
/// <param name="LastSettledOn">The latest day on which something in it was settled; null before the first run.</param>
/// <param name="RatedWatermark">Batches that the last run saw; null before the first run.</param>
/// <param name="BatchesWaiting">Batches that came after it.</param>
public sealed record FreshnessView(DateTime? LastBatchAt, DateOnly? LastSettledOn, long? RatedWatermark, CountView BatchesWaiting);
