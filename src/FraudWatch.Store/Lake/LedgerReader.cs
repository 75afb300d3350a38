namespace FraudWatch.Store.Lake;

/// <summary>Reads complete ledger lines and holds them to their checksums, their chain and their numbering.</summary>
internal static class LedgerReader
{
    public static (List<LedgerEntry> Entries, string Last) Read(ReadOnlySpan<byte> lines, string path)
    {
        var entries = new List<LedgerEntry>();
        var last = LedgerLine.NoPrevious;
        while (!lines.IsEmpty)
        {
            var length = lines.IndexOf((byte)'\n');
            var number = entries.Count + 1;
            var entry = LedgerLine.Read(lines[..length], out var checksum, out var problem)
                ?? throw new LedgerDamagedException(path, number, problem);
            if (entry.Previous != last || entry.Sequence != number)
                throw new LedgerDamagedException(path, number, "it does not follow the line before it; a line is missing or moved.");
            entries.Add(entry);
            last = checksum;
            lines = lines[(length + 1)..];
        }

        return (entries, last);
    }
}
