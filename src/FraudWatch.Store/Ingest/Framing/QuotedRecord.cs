namespace FraudWatch.Store.Ingest.Framing;

/// <summary>What <see cref="QuotedRecordScan"/> made of a record.</summary>
/// <param name="Length">Bytes of the record without its line end.</param>
/// <param name="LineEnd">Bytes of the line end behind it.</param>
/// <param name="Columns">Fields of a whole record; the field to blame of a broken one.</param>
/// <param name="Lines">Lines that the record covers.</param>
/// <param name="Damage">Why the record is broken; null when it is not.</param>
/// <param name="NeedsMore">The record may go on beyond what was read.</param>
internal readonly record struct QuotedRecord(int Length, int LineEnd, int Columns, int Lines, string? Damage, bool NeedsMore)
{
    public static QuotedRecord Unfinished => new(0, 0, 0, 0, null, true);

    public static QuotedRecord Whole(int length, int lineEnd, int columns, int lines) => new(length, lineEnd, columns, lines, null, false);

    public static QuotedRecord Broken(int column, string damage) => new(0, 0, column, 0, damage, false);
}
