using System.Globalization;

namespace FraudWatch.Relational;

/// <summary>Values as DuckDB writes them.</summary>
internal static class ValueText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Text => value.Characters,
        ValueKind.Boolean => value.Whole != 0 ? "true" : "false",
        ValueKind.Whole => value.Whole.ToString(Plain),
        ValueKind.Exact => value.Exact.ToString(Plain),
        ValueKind.Real => Of(value.Real),
        ValueKind.Date => CalendarMath.DateOf(value.Whole).ToString("yyyy-MM-dd", Plain),
        ValueKind.Timestamp => Of(CalendarMath.TimeOf(value.Whole)),
        _ => throw new QueryException($"{value.Kind} has no text."),
    };

    private static string Of(double real)
    {
        var text = real.ToString("R", Plain).Replace('E', 'e');
        return double.IsInteger(real) && !text.Contains('e', StringComparison.Ordinal) ? text + ".0" : text;
    }

    private static string Of(DateTime time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFF", Plain);
}
