namespace FraudWatch.Detection.Knowledge;

/// <summary>Points of one class that an update leaves out although it publishes the class again.</summary>
/// <param name="ClassNumber">Official rule class, 1 to 88.</param>
/// <param name="ClassName">Its name.</param>
/// <param name="Before">Points of the class before the update.</param>
/// <param name="Dropped">Those that the update does not name.</param>
/// <param name="Ended">Those of them whose validity the import ended.</param>
public sealed record DroppedPoints(int ClassNumber, string ClassName, int Before, int Dropped, int Ended);
