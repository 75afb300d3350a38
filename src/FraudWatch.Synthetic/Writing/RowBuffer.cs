using System.Text;
using System.Text.Unicode;

namespace FraudWatch.Synthetic.Writing;

/// <summary>
/// Rows of one CSV file as UTF-8 bytes. Every method writes one field (or, for rendered columns, several) and a comma;
/// <see cref="EndRow"/> turns the last comma into a line end. No field needs quotes.
/// </summary>
internal sealed class RowBuffer
{
    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public long Rows { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => (Length, Rows) = (0, 0);

    public void Field(ReadOnlySpan<byte> value)
    {
        var room = Room(value.Length + 1);
        value.CopyTo(room);
        room[value.Length] = (byte)',';
        Length += value.Length + 1;
    }

    public void Field(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            Empty();
            return;
        }
        var room = Room((value.Length * 3) + 1);
        Utf8.FromUtf16(value, room, out _, out var written);
        room[written] = (byte)',';
        Length += written + 1;
    }

    public void Field(char value)
    {
        var room = Room(2);
        room[0] = (byte)value;
        room[1] = (byte)',';
        Length += 2;
    }

    public void Flag(bool value) => Field(value ? '1' : '0');

    public void Empty(int fields = 1)
    {
        Room(fields)[..fields].Fill((byte)',');
        Length += fields;
    }

    public void Number(long value)
    {
        var room = Room(22);
        value.TryFormat(room, out var written);
        room[written] = (byte)',';
        Length += written + 1;
    }

    /// <summary>Cents as yuan with two decimals.</summary>
    public void Money(long cents)
    {
        var room = Room(26);
        var at = 0;
        if (cents < 0)
            room[at++] = (byte)'-';
        var magnitude = (ulong)Math.Abs(cents);
        (magnitude / 100).TryFormat(room[at..], out var written);
        at += written;
        room[at] = (byte)'.';
        TwoDigits(room[(at + 1)..], (int)(magnitude % 100));
        room[at + 3] = (byte)',';
        Length += at + 4;
    }

    /// <summary>A prefix and digits with leading zeros, as national numbers are made.</summary>
    public void Code(ReadOnlySpan<byte> prefix, ulong value, int digits)
    {
        var room = Room(prefix.Length + digits + 1);
        prefix.CopyTo(room);
        Digits(room[prefix.Length..], value, digits);
        room[prefix.Length + digits] = (byte)',';
        Length += prefix.Length + digits + 1;
    }

    /// <summary>A prefix and two numbers with leading zeros.</summary>
    public void Code(ReadOnlySpan<byte> prefix, ulong value, int digits, int part, int partDigits)
    {
        Code(prefix, value, digits);
        Length--;
        Code([], (ulong)part, partDigits);
    }

    public void Date(DateTime? value)
    {
        if (value is not { } day)
        {
            Empty();
            return;
        }
        var room = Room(11);
        WriteDate(room, day);
        room[10] = (byte)',';
        Length += 11;
    }

    public void Time(DateTime value)
    {
        var room = Room(20);
        WriteDate(room, value);
        room[10] = (byte)' ';
        TwoDigits(room[11..], value.Hour);
        room[13] = (byte)':';
        TwoDigits(room[14..], value.Minute);
        room[16] = (byte)':';
        TwoDigits(room[17..], value.Second);
        room[19] = (byte)',';
        Length += 20;
    }

    public void EndRow()
    {
        _bytes[Length - 1] = (byte)'\n';
        Rows++;
    }

    public void Line(string text)
    {
        Length += Encoding.UTF8.GetBytes(text, Room((text.Length * 3) + 1));
        Room(1)[0] = (byte)'\n';
        Length++;
    }

    private static void WriteDate(Span<byte> room, DateTime day)
    {
        day.Deconstruct(out DateOnly date, out _);
        var (year, month, dayOfMonth) = date;
        TwoDigits(room, year / 100);
        TwoDigits(room[2..], year % 100);
        room[4] = (byte)'-';
        TwoDigits(room[5..], month);
        room[7] = (byte)'-';
        TwoDigits(room[8..], dayOfMonth);
    }

    private static void Digits(Span<byte> room, ulong value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, value /= 10)
            room[i] = (byte)('0' + (value % 10));
    }

    private static void TwoDigits(Span<byte> room, int value)
    {
        room[0] = (byte)('0' + (value / 10));
        room[1] = (byte)('0' + (value % 10));
    }

    private Span<byte> Room(int bytes)
    {
        if (Length + bytes > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
        return _bytes.AsSpan(Length);
    }
}
