namespace FraudWatch.Server.Operations.Backups;

/// <summary>A file that goes into an archive.</summary>
/// <param name="Name">Its name there: its path relative to the data folder, with forward slashes.</param>
/// <param name="Path">Where it is now.</param>
internal sealed record ArchivedFile(string Name, string Path)
{
    public static ArchivedFile In(string root, string path) => new(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), path);

    /// <summary>Its bytes now; 0 when it is gone.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;
}
