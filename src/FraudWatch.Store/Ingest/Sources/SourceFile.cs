using System.Security.Cryptography;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>A file to be ingested.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What it is called in reports: its path below the folder that was given, or its file name.</param>
/// <param name="IsNamed">Whether it was named itself, not found in a folder: then it must be claims.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SourceFile(string Path, string Name, bool IsNamed, long Bytes)
{
    /// <summary>The files of a request: folders are walked recursively in the order of names; hidden files and links are left out.</summary>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path) ? FindIn(path) : [Named(path)])];

    /// <summary>A short fingerprint over names, sizes and first bytes, for batch ids.</summary>
    public static string Fingerprint(IEnumerable<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new byte[64 << 10];
        foreach (SourceFile file in files)
        {
            hash.AppendData(BitConverter.GetBytes(file.Bytes));
            using FileStream stream = File.OpenRead(file.Path);
            hash.AppendData(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    private static SourceFile Named(string path)
    {
        var info = new FileInfo(path);
        return info.Exists
            ? new SourceFile(info.FullName, info.Name, true, info.Length)
            : throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
    }

    private static IEnumerable<SourceFile> FindIn(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(path => (Path: path, Name: System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SourceFile(System.IO.Path.GetFullPath(file.Path), file.Name, false, new FileInfo(file.Path).Length));
    }
}
