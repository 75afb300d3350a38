using System.ComponentModel;
using System.Diagnostics;

namespace FraudWatch.Testing;

/// <summary>The folder that the tests were built from, and the files that belong to it.</summary>
public static class Repository
{
    private static readonly string[] Unowned = [".git", "bin", "obj", "artifacts", "node_modules", "native", "TestResults"];

    private static readonly Lazy<string> Found = new(FindRoot);

    private static readonly Lazy<IReadOnlyList<string>> Listed = new(() => FromGit() ?? FromFolder());

    /// <summary>Full path of the folder that holds FraudWatch.sln.</summary>
    public static string Root => Found.Value;

    /// <summary>
    /// Paths relative to <see cref="Root"/>, with forward slashes: what git tracks or would track, or, without git, every
    /// file outside build folders.
    /// </summary>
    public static IReadOnlyList<string> Files => Listed.Value;

    /// <summary>The files under a folder that end so.</summary>
    public static IEnumerable<string> FilesUnder(string folder, string ending) => Files.Where(path =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The text of a file, by its relative path.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FraudWatch.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds FraudWatch.sln: these tests run inside the repository.");
    }

    private static List<string>? FromGit()
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "ls-files", "-z", "--cached", "--others", "--exclude-standard" })
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start);
            if (git is null)
                return null;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            var paths = output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
            return git.ExitCode == 0 ? [.. paths.Where(path => File.Exists(Path.Combine(Root, path))).Distinct()] : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static List<string> FromFolder()
    {
        var files = new List<string>();
        var folders = new Stack<string>([Root]);
        while (folders.TryPop(out var folder))
        {
            files.AddRange(Directory.EnumerateFiles(folder).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')));
            foreach (var child in Directory.EnumerateDirectories(folder))
            {
                if (!Unowned.Contains(Path.GetFileName(child)))
                    folders.Push(child);
            }
        }
        return files;
    }
}
