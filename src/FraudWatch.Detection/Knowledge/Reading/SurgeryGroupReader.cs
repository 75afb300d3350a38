namespace FraudWatch.Detection.Knowledge;

/// <summary>Operations of one group, of which the second is billed at a discount. The ratio is the region's, a parameter.</summary>
internal sealed class SurgeryGroupReader : IPointReader
{
    public PointReading Read(PointText point) => point.Constraint.Length > 0
        ? new PointReading { GroupName = point.Constraint }
        : PointReading.NotReadable("没有写明手术组");
}
