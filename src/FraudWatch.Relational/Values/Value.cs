using System.Globalization;
using System.Runtime.InteropServices;

namespace FraudWatch.Relational;

/// <summary>
/// One SQL value with its kind. Kinds are told at run time: a rule's SQL casts wherever the kind matters, so that no types have
/// to be inferred. Dates are days and timestamps microseconds since 1970-01-01.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
public readonly struct Value
{
    [FieldOffset(0)]
    private readonly object? reference;

    [FieldOffset(8)]
    private readonly decimal exact;

    [FieldOffset(8)]
    private readonly long whole;

    [FieldOffset(8)]
    private readonly double real;

    [FieldOffset(24)]
    private readonly ValueKind kind;

    private Value(ValueKind kind, long whole)
    {
        this.kind = kind;
        this.whole = whole;
    }

    private Value(decimal exact)
    {
        kind = ValueKind.Exact;
        this.exact = exact;
    }

    private Value(double real)
    {
        kind = ValueKind.Real;
        this.real = real;
    }

    private Value(ValueKind kind, object reference)
    {
        this.kind = kind;
        this.reference = reference;
    }

    /// <summary>No value.</summary>
    public static Value Null => default;

    /// <summary>What it is.</summary>
    public ValueKind Kind => kind;

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => kind == ValueKind.Null;

    /// <summary>Whether it is a true boolean: what WHERE lets through.</summary>
    public bool IsTrue => kind == ValueKind.Boolean && whole != 0;

    internal bool IsNumber => kind is ValueKind.Whole or ValueKind.Exact or ValueKind.Real;

    internal long Whole => whole;

    internal double Real => real;

    internal decimal Exact => exact;

    internal string Characters => (string)reference!;

    internal Interval Span => (Interval)reference!;

    public static Value Of(bool value) => new(ValueKind.Boolean, value ? 1 : 0);

    public static Value Of(long value) => new(ValueKind.Whole, value);

    public static Value Of(decimal value) => new(value);

    public static Value Of(double value) => new(value);

    public static Value Of(string? value) => value is null ? Null : new(ValueKind.Text, value);

    public static Value Of(Interval value) => new(ValueKind.Interval, value);

    public static Value Of(DateOnly value) => Day(value.DayNumber - CalendarMath.Epoch);

    /// <param name="value">Its kind is not looked at: claims have local times without a zone.</param>
    public static Value Of(DateTime value) => Instant((value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>The value as .NET knows it: bool, long, decimal, double, string, DateOnly, DateTime, <see cref="Interval"/> or null.</summary>
    public object? ToObject() => kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => whole != 0,
        ValueKind.Whole => whole,
        ValueKind.Exact => exact,
        ValueKind.Real => real,
        ValueKind.Date => CalendarMath.DateOf(whole),
        ValueKind.Timestamp => CalendarMath.TimeOf(whole),
        _ => reference,
    };

    /// <summary>As a cast to VARCHAR writes it; empty for no value.</summary>
    public override string ToString() => IsNull ? "" : ValueText.Of(this).ToString(CultureInfo.InvariantCulture);

    internal static Value Day(long days) => new(ValueKind.Date, days);

    internal static Value Instant(long microseconds) => new(ValueKind.Timestamp, microseconds);

    internal double ToReal() => kind switch
    {
        ValueKind.Real => real,
        ValueKind.Exact => (double)exact,
        _ => whole,
    };

    internal decimal ToExact() => kind == ValueKind.Exact ? exact : whole;
}
