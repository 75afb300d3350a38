namespace FraudWatch.Cli.Commands;

/// <summary>Where the demo keeps its city and its store. The default folder is the demo's own and is made anew each time.</summary>
internal static class DemoFolder
{
    public static string Exports(string folder) => Path.Combine(folder, "exports");

    /// <summary>Returns a folder that is ready for a new city; refuses one that holds other data.</summary>
    public static string Prepare(string? asked, string standard)
    {
        if (asked is null)
        {
            if (Directory.Exists(standard))
                Directory.Delete(standard, recursive: true);
            return standard;
        }

        if (Directory.Exists(asked) && Directory.EnumerateFileSystemEntries(asked).Any())
            throw new WrongUsageException($"{asked} is not empty: a demo mixes no city with data that is there. Name a new folder.");
        return asked;
    }
}
