namespace FraudWatch.Store.Sql;

/// <summary>A number that stage SQL binds as <c>$name</c>.</summary>
/// <param name="Name">Name without the dollar sign.</param>
/// <param name="Value">A <see cref="long"/> or a <see cref="double"/>.</param>
/// <param name="Unit">What is counted or measured.</param>
/// <param name="Why">Why this value.</param>
public sealed record StageParameter(string Name, object Value, string Unit, string Why);
