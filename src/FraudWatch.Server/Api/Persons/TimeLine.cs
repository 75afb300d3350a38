namespace FraudWatch.Server.Api.Persons;

/// <summary>A person's encounters in time, at the institutions that the reader sees.</summary>
/// <param name="Stays">By admission.</param>
/// <param name="Visits">By day.</param>
/// <param name="IsCut">Whether there are more than are shown: narrow the days.</param>
public sealed record TimeLine(IReadOnlyList<StayView> Stays, IReadOnlyList<VisitView> Visits, bool IsCut);
