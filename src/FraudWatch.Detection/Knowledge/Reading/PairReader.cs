namespace FraudWatch.Detection.Knowledge;

/// <summary>Two items that are not billed together: in one visit, or within it on one day.</summary>
internal sealed class PairReader(string window) : IPointReader
{
    public PointReading Read(PointText point) => point.PairedItemCode.Length > 0
        ? new PointReading { PairWindow = window }
        : PointReading.NotReadable("没有给出配对项目的编码");
}
