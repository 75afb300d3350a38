namespace FraudWatch.Core.Inspections;

/// <summary>The clocks of inspection and enforcement, by step.</summary>
public sealed class ClockTable
{
    private readonly Dictionary<string, Clock> clocks;

    private ClockTable(IEnumerable<Clock> clocks) => this.clocks = clocks.ToDictionary(clock => clock.Step, StringComparer.Ordinal);

    /// <summary>The table shipped with the program.</summary>
    public static ClockTable Shipped { get; } = new(DataLines.Shipped("clocks.csv").Select(Read));

    /// <summary>All clocks, in the order of the procedure.</summary>
    public IReadOnlyCollection<Clock> Clocks => clocks.Values;

    /// <summary>The clock of a step.</summary>
    /// <exception cref="KeyNotFoundException">There is no such step; the message names those that there are.</exception>
    public Clock Find(string step) => clocks.TryGetValue(step, out var clock)
        ? clock
        : throw new KeyNotFoundException($"There is no step {step}; the steps are {string.Join(", ", clocks.Keys)}.");

    private static Clock Read(string[] field) => new()
    {
        Step = field[0],
        Zh = field[1],
        En = field[2],
        Period = field[3].Length == 0 ? null : int.Parse(field[3]),
        Unit = Enum.Parse<PeriodUnit>(field[4], ignoreCase: true),
        DayKind = Enum.Parse<DayKind>(field[5], ignoreCase: true),
        Extensions = [.. field[6].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)],
        MovesToWorkingDay = field[7] == "yes",
        CanExclude = field[8] == "yes",
        Source = field[9],
    };
}
