using System.Globalization;

namespace FraudWatch.Relational;

/// <summary>Casts as DuckDB makes them: decimals round half away from zero, doubles to integers half to even.</summary>
internal static class Casts
{
    private const NumberStyles Number = NumberStyles.Float;
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <exception cref="QueryException">The value does not fit.</exception>
    public static Value To(Value value, ValueKind kind) => value.IsNull || value.Kind == kind ? value : kind switch
    {
        ValueKind.Whole => Value.Of(ToInteger(value)),
        ValueKind.Real => Value.Of(ToDouble(value)),
        ValueKind.Exact => Value.Of(ToDecimal(value)),
        ValueKind.Text => Value.Of(ValueText.Of(value)),
        ValueKind.Date => ToDate(value),
        ValueKind.Timestamp => ToTimestamp(value),
        ValueKind.Boolean => Value.Of(ToBoolean(value)),
        _ => throw Refused(value, kind),
    };

    /// <summary>A decimal with exactly as many places as asked for.</summary>
    public static Value ToDecimal(Value value, int scale)
    {
        if (value.IsNull || value.Places == scale)
            return value;
        var rounded = Math.Round(ToDecimal(value), scale, MidpointRounding.AwayFromZero);
        return Value.Of(rounded + new decimal(0, 0, 0, false, (byte)scale));
    }

    private static long ToInteger(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.Whole,
        ValueKind.Exact => checked((long)Math.Round(value.Exact, MidpointRounding.AwayFromZero)),
        ValueKind.Real => checked((long)Math.Round(value.Real, MidpointRounding.ToEven)),
        ValueKind.Text when decimal.TryParse(value.Characters, Number, Plain, out var number) =>
            checked((long)Math.Round(number, MidpointRounding.AwayFromZero)),
        _ => throw Refused(value, ValueKind.Whole),
    };

    private static double ToDouble(Value value) => value.Kind switch
    {
        ValueKind.Boolean or ValueKind.Whole or ValueKind.Exact => value.ToReal(),
        ValueKind.Text when double.TryParse(value.Characters, Number, Plain, out var number) => number,
        _ => throw Refused(value, ValueKind.Real),
    };

    private static decimal ToDecimal(Value value) => value.Kind switch
    {
        ValueKind.Boolean or ValueKind.Whole or ValueKind.Exact => value.ToExact(),
        ValueKind.Real when Math.Abs(value.Real) < 1e27 => (decimal)value.Real,
        ValueKind.Text when decimal.TryParse(value.Characters, Number, Plain, out var number) => number,
        _ => throw Refused(value, ValueKind.Exact),
    };

    private static Value ToDate(Value value) => value.Kind switch
    {
        ValueKind.Timestamp => Value.Day(CalendarMath.DayOf(value.Whole)),
        ValueKind.Text when DateOnly.TryParse(value.Characters, Plain, out var day) => Value.Of(day),
        ValueKind.Text when DateTime.TryParse(value.Characters, Plain, DateTimeStyles.None, out var time) => Value.Of(DateOnly.FromDateTime(time)),
        _ => throw Refused(value, ValueKind.Date),
    };

    private static Value ToTimestamp(Value value) => value.Kind switch
    {
        ValueKind.Date => Value.Instant(CalendarMath.InstantOf(value)),
        ValueKind.Text when DateTime.TryParse(value.Characters, Plain, DateTimeStyles.None, out var time) => Value.Of(time),
        _ => throw Refused(value, ValueKind.Timestamp),
    };

    private static bool ToBoolean(Value value) => value.Kind switch
    {
        ValueKind.Whole => value.Whole != 0,
        ValueKind.Exact or ValueKind.Real => value.ToReal() != 0,
        ValueKind.Text => value.Characters.ToUpperInvariant() switch
        {
            "T" or "TRUE" or "1" or "Y" or "YES" => true,
            "F" or "FALSE" or "0" or "N" or "NO" => false,
            _ => throw Refused(value, ValueKind.Boolean),
        },
        _ => throw Refused(value, ValueKind.Boolean),
    };

    private static QueryException Refused(Value value, ValueKind kind) => new($"'{value}' ({value.Kind}) is no {kind}.");
}
