namespace FraudWatch.Relational;

/// <summary>Functions of text. Places count from 1, in UTF-16 units: claims hold no text beyond the basic plane that is cut.</summary>
internal static class TextFunctions
{
    public static Value Lower(ReadOnlySpan<Value> values) => Value.Of(Text(values[0]).ToLowerInvariant());

    public static Value Upper(ReadOnlySpan<Value> values) => Value.Of(Text(values[0]).ToUpperInvariant());

    public static Value Length(ReadOnlySpan<Value> values) => Value.Of(Text(values[0]).Length);

    public static Value Trim(ReadOnlySpan<Value> values) => Value.Of(values.Length > 1 ? Text(values[0]).Trim(Stripped(values)) : Text(values[0]).Trim(' '));

    public static Value TrimStart(ReadOnlySpan<Value> values) => Value.Of(values.Length > 1 ? Text(values[0]).TrimStart(Stripped(values)) : Text(values[0]).TrimStart(' '));

    public static Value TrimEnd(ReadOnlySpan<Value> values) => Value.Of(values.Length > 1 ? Text(values[0]).TrimEnd(Stripped(values)) : Text(values[0]).TrimEnd(' '));

    public static Value Join(ReadOnlySpan<Value> values) => Value.Of(string.Concat(ValueText.Of(values[0]), ValueText.Of(values[1])));

    /// <summary>What is not there is left out.</summary>
    public static Value JoinAll(ReadOnlySpan<Value> values) => Value.Of(string.Concat(Present(values)));

    public static Value StartsWith(ReadOnlySpan<Value> values) => Value.Of(Text(values[0]).StartsWith(Text(values[1]), StringComparison.Ordinal));

    public static Value Position(ReadOnlySpan<Value> values) => Value.Of(Text(values[0]).IndexOf(Text(values[1]), StringComparison.Ordinal) + 1L);

    public static Value Replace(ReadOnlySpan<Value> values) => Text(values[1]).Length == 0
        ? values[0]
        : Value.Of(Text(values[0]).Replace(Text(values[1]), Text(values[2]), StringComparison.Ordinal));

    /// <summary>A negative count leaves out so many at the other end.</summary>
    public static Value Left(ReadOnlySpan<Value> values)
    {
        var text = Text(values[0]);
        var count = values[1].Whole;
        return Value.Of(text[..(int)Math.Clamp(count < 0 ? text.Length + count : count, 0, text.Length)]);
    }

    public static Value Right(ReadOnlySpan<Value> values)
    {
        var text = Text(values[0]);
        var count = values[1].Whole;
        return Value.Of(text[^(int)Math.Clamp(count < 0 ? text.Length + count : count, 0, text.Length)..]);
    }

    /// <summary>From a place from 1 on; places before it count toward the length.</summary>
    public static Value Substring(ReadOnlySpan<Value> values)
    {
        var text = Text(values[0]);
        var from = values[1].Whole - 1;
        var to = values.Length > 2 ? from + values[2].Whole : text.Length;
        var start = (int)Math.Clamp(from, 0, text.Length);
        var end = (int)Math.Clamp(to, start, text.Length);
        return Value.Of(text[start..end]);
    }

    public static Value SplitPart(ReadOnlySpan<Value> values)
    {
        var parts = Text(values[0]).Split(Text(values[1]), StringSplitOptions.None);
        var place = values[2].Whole;
        return Value.Of(place > 0 && place <= parts.Length ? parts[place - 1] : "");
    }

    /// <summary>Each character of the second is replaced by that of the third at its place, or left out where there is none.</summary>
    public static Value Translate(ReadOnlySpan<Value> values)
    {
        var (from, to) = (Text(values[1]), Text(values[2]));
        return Value.Of(string.Concat(Text(values[0]).Select(character => from.IndexOf(character, StringComparison.Ordinal) switch
        {
            -1 => character.ToString(),
            var place when place < to.Length => to[place].ToString(),
            _ => "",
        })));
    }

    /// <summary>% stands for any text, _ for one character.</summary>
    public static Value Like(ReadOnlySpan<Value> values) => Value.Of(IsLike(Text(values[0]), Text(values[1])));

    public static Value JoinPresent(ReadOnlySpan<Value> values) => values[0].IsNull
        ? Value.Null
        : Value.Of(string.Join(Text(values[0]), Present(values[1..])));

    private static List<string> Present(ReadOnlySpan<Value> values)
    {
        var texts = new List<string>(values.Length);
        foreach (var value in values)
        {
            if (!value.IsNull)
                texts.Add(ValueText.Of(value));
        }

        return texts;
    }

    private static bool IsLike(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == '%')
            {
                for (var skipped = 0; skipped <= text.Length; skipped++)
                {
                    if (IsLike(text[skipped..], pattern[1..]))
                        return true;
                }

                return false;
            }

            if (text.IsEmpty || (pattern[0] != '_' && pattern[0] != text[0]))
                return false;
            text = text[1..];
            pattern = pattern[1..];
        }

        return text.IsEmpty;
    }

    private static char[] Stripped(ReadOnlySpan<Value> values) => Text(values[1]).ToCharArray();

    private static string Text(Value value) => value.Kind == ValueKind.Text
        ? value.Characters
        : throw new QueryException($"'{value}' ({value.Kind}) is no text.");
}
