namespace FraudWatch.Casework.Storage;

/// <summary>The case store's place in a data folder: its SQLite file, files of cases, and the keys that only the owner may read.</summary>
public sealed class CaseworkFolder
{
    private CaseworkFolder(string root) => Root = root;

    public string Root { get; }

    /// <summary>The SQLite file; absent where PostgreSQL is used.</summary>
    public string Database => Path.Combine(Root, "casework.db");

    /// <summary>Keys: of the audit trail's head, of data protection.</summary>
    public string Secrets => Path.Combine(Root, "secrets");

    /// <summary>Files that people attach.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>The case store's folder in a data folder; it is made when it is missing.</summary>
    public static CaseworkFolder In(string dataFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFolder);
        var folder = new CaseworkFolder(Path.Combine(Path.GetFullPath(dataFolder), "casework"));
        Directory.CreateDirectory(folder.Root);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder.Secrets);
        else
            Directory.CreateDirectory(folder.Secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }
}
