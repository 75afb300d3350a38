namespace FraudWatch.Server.Tests.Running;

/// <summary>A data folder that is filled once for all tests of the process; every service gets a copy.</summary>
/// <param name="fill">Fills it, and leaves nothing open.</param>
internal sealed class PreparedFolder(Func<string, Task> fill)
{
    // On a thread of the pool: who waits for it may be on one of the test runner's own, of which there are few.
    private readonly Lazy<Task<string>> made = new(() => Task.Run(() => MakeAsync(fill)));

    /// <summary>Adds its files to a folder; a file that is there already stays.</summary>
    public void CopyTo(string folder)
    {
        var prepared = made.Value.GetAwaiter().GetResult();
        foreach (var inner in Directory.EnumerateDirectories(prepared, "*", SearchOption.AllDirectories))
            MakeLike(inner, Path.Combine(folder, Path.GetRelativePath(prepared, inner)));
        foreach (var file in Directory.EnumerateFiles(prepared, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(prepared, file));
            if (!File.Exists(copy))
                File.Copy(file, copy);
        }
    }

    private static async Task<string> MakeAsync(Func<string, Task> fill)
    {
        var folder = Directory.CreateTempSubdirectory("fw-prepared-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await fill(folder.FullName);
        return folder.FullName;
    }

    /// <summary>Secrets stay in a folder that only its owner may open.</summary>
    private static void MakeLike(string folder, string copy)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(copy);
        else
            Directory.CreateDirectory(copy, File.GetUnixFileMode(folder));
    }
}
