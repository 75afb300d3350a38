namespace FraudWatch.Server.Api.Inspections;

/// <summary>A legal period that runs.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Zh">The step in Chinese.</param>
/// <param name="Source">Law and article.</param>
/// <param name="Due">Last day.</param>
/// <param name="IsProvisional">The calendar of a year on the way is not published yet, so the day may move.</param>
public sealed record ClockView(string Step, string Zh, string Source, DateOnly Due, bool IsProvisional);
