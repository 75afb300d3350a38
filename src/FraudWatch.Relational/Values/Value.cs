using System.Globalization;

namespace FraudWatch.Relational;

/// <summary>
/// One SQL value with its kind. Kinds are told at run time: a rule's SQL casts wherever the kind matters, so that no types have
/// to be inferred. Dates are days and timestamps microseconds since 1970-01-01.
/// </summary>
/// <remarks>Two words, so that an expression hands it on in registers: what it is, or the text itself, and up to 64 bits.</remarks>
public readonly struct Value
{
    private const long Half = long.MaxValue / 2;
    private readonly object? content;
    private readonly long bits;

    private Value(object? content, long bits = 0)
    {
        this.content = content;
        this.bits = bits;
    }

    /// <summary>No value.</summary>
    public static Value Null => default;

    /// <summary>What it is.</summary>
    public ValueKind Kind => content switch
    {
        null => ValueKind.Null,
        string => ValueKind.Text,
        ValueMark mark => mark.Kind,
        FraudWatch.Relational.Interval => ValueKind.Interval,
        _ => ValueKind.Exact,
    };

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => content is null;

    /// <summary>Whether it is a true boolean: what WHERE lets through.</summary>
    public bool IsTrue => ReferenceEquals(content, ValueMark.Boolean) && bits != 0;

    internal bool IsNumber => Kind is ValueKind.Whole or ValueKind.Exact or ValueKind.Real;

    internal long Whole => bits;

    internal double Real => BitConverter.Int64BitsToDouble(bits);

    internal decimal Exact => content is ValueMark mark
        ? new decimal((int)Math.Abs(bits), (int)(Math.Abs(bits) >> 32), 0, bits < 0, mark.Scale)
        : (decimal)content!;

    internal string Characters => (string)content!;

    /// <summary>The text; nothing for other kinds.</summary>
    internal string? AsText => content as string;

    internal Interval Span => (Interval)content!;

    public static Value Of(bool value) => new(ValueMark.Boolean, value ? 1 : 0);

    public static Value Of(long value) => new(ValueMark.Whole, value);

    /// <param name="value">Kept with its scale; one whose digits need more than 63 bits is kept apart.</param>
    public static Value Of(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        if (parts[2] != 0 || parts[1] < 0)
            return new(value);
        var digits = ((long)parts[1] << 32) | (uint)parts[0];
        return new(ValueMark.Exact(value.Scale), parts[3] < 0 ? -digits : digits);
    }

    public static Value Of(double value) => new(ValueMark.Real, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(string? value) => new(value);

    public static Value Of(Interval value) => new(value);

    public static Value Of(DateOnly value) => Day(value.DayNumber - CalendarMath.Epoch);

    /// <param name="value">Its kind is not looked at: claims have local times without a zone.</param>
    public static Value Of(DateTime value) => Instant((value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>The value as .NET knows it: bool, long, decimal, double, string, DateOnly, DateTime, <see cref="Interval"/> or null.</summary>
    public object? ToObject() => Kind switch
    {
        ValueKind.Boolean => bits != 0,
        ValueKind.Whole => bits,
        ValueKind.Exact => Exact,
        ValueKind.Real => Real,
        ValueKind.Date => CalendarMath.DateOf(bits),
        ValueKind.Timestamp => CalendarMath.TimeOf(bits),
        _ => content,
    };

    /// <summary>As a cast to VARCHAR writes it; empty for no value.</summary>
    public override string ToString() => IsNull ? "" : ValueText.Of(this).ToString(CultureInfo.InvariantCulture);

    internal static Value Day(long days) => new(ValueMark.Date, days);

    internal static Value Instant(long microseconds) => new(ValueMark.Timestamp, microseconds);

    /// <summary>Whether both are numbers without places or with as many places: then <see cref="Whole"/> orders them.</summary>
    internal static bool AreAlike(Value left, Value right) => ReferenceEquals(left.content, right.content) && left.content is ValueMark { Kind: not ValueKind.Real };

    /// <summary>Digits after the point; -1 for what is no exact number, or a very large one.</summary>
    internal int Places => content is ValueMark { Kind: ValueKind.Exact } mark ? mark.Scale : -1;

    /// <summary>The sum of two exact numbers with as many places; nothing where that is not what they are, or where it has too many digits.</summary>
    internal static Value? SumOfAlike(Value left, Value right, int sign)
    {
        if (left.Places < 0 || !ReferenceEquals(left.content, right.content) || Math.Abs(left.bits) > Half || Math.Abs(right.bits) > Half)
            return null;
        return new Value(left.content, left.bits + (sign * right.bits));
    }

    internal double ToReal() => content switch
    {
        ValueMark { Kind: ValueKind.Real } => Real,
        ValueMark { Kind: ValueKind.Exact } => (double)Exact,
        ValueMark => bits,
        _ => (double)(decimal)content!,
    };

    internal decimal ToExact() => Kind == ValueKind.Exact ? Exact : bits;
}
