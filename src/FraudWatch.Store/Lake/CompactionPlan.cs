namespace FraudWatch.Store.Lake;

/// <summary>
/// Which files of a table to write together. Small ones, because thousands of them take twice the disk and up to six times
/// as long to query, and mostly dead ones, whose rows every query reads in vain.
/// </summary>
internal static class CompactionPlan
{
    private const long Small = 128L << 20;
    private const long MostAtOnce = 1L << 30;

    public static LiveTable? Next(LiveTable live)
    {
        var picked = new List<LiveFile>();
        var size = 0L;
        foreach (var file in live.Files.Where(file => file.File.Bytes < Small || IsMostlyDead(file)))
        {
            if (picked.Count > 1 && size + file.File.Bytes > MostAtOnce)
                break;
            picked.Add(file);
            size += file.File.Bytes;
        }

        return picked.Count > 1 || picked.Any(IsMostlyDead) ? live with { Files = picked } : null;
    }

    private static bool IsMostlyDead(LiveFile file) => file.DeadRows * 2 > file.File.Rows;
}
