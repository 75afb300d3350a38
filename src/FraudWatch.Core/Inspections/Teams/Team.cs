namespace FraudWatch.Core.Inspections;

/// <summary>A team and its work.</summary>
/// <param name="Task">Its institutions.</param>
/// <param name="Members">Three or four inspectors from at least three departments, two or more with a valid certificate.</param>
public sealed record Team(TeamTask Task, IReadOnlyList<Inspector> Members);
