namespace FraudWatch.Detection.Knowledge;

/// <summary>Reads the points of some official classes.</summary>
internal interface IPointReader
{
    /// <summary>What the text says.</summary>
    /// <param name="point">The point; its texts are in <see cref="PlainText"/>'s spelling.</param>
    PointReading Read(PointText point);
}
