namespace FraudWatch.Detection.Knowledge;

/// <summary>Points that allow an item once in a cycle; where the text gives a span (2-3个月), its shorter end.</summary>
internal sealed class CycleReader : IPointReader
{
    public PointReading Read(PointText point)
    {
        var match = DurationText.Cycle().Match(point.Constraint);
        if (!match.Success)
            return PointReading.NotReadable("文字没有写明周期");
        var number = match.Groups["number"] is { Success: true } stated ? stated.Value : "1";
        return new PointReading
        {
            MaxQuantity = match.Groups["times"] is { Success: true } times ? DurationText.Number(times.Value) : 1,
            Per = "cycle",
            CycleDays = DurationText.ShortestDays(number, match.Groups["unit"].Value),
        };
    }
}
