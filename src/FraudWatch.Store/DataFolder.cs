namespace FraudWatch.Store;

/// <summary>The places inside one data folder; see this project's README for what each holds.</summary>
public sealed class DataFolder
{
    private DataFolder(string root) => Root = root;

    public string Root { get; }

    public string Lake => Path.Combine(Root, "lake");

    public string Ledger => Path.Combine(Lake, "ledger.jsonl");

    public string Quarantine => Path.Combine(Root, "quarantine");

    public string Secrets => Path.Combine(Root, "secrets");

    /// <summary>What a bureau imported besides claims: official knowledge points and tables of its own.</summary>
    public string Knowledge => Path.Combine(Root, "knowledge");

    /// <summary>The texts of every rule that ever published a finding; never emptied, because findings name them.</summary>
    public string Rules => Path.Combine(Root, "rules");

    /// <summary>What an office set of the rules: one file per decision, the last one in force.</summary>
    public string Parameters => Path.Combine(Root, "parameters");

    /// <summary>Emptied whenever the store is opened.</summary>
    public string Temporary => Path.Combine(Root, "tmp");

    /// <summary>The one folder that a statement on the query instance may write, by COPY.</summary>
    public string Export => Path.Combine(Temporary, "export");

    public string Derived => Path.Combine(Root, "store.duckdb");

    public string Lock => Path.Combine(Root, "store.lock");

    /// <summary>Names the process that holds the lock, for the message of one that is refused.</summary>
    public string Owner => Path.Combine(Root, "store.owner");

    /// <exception cref="ArgumentException">DuckDB would read a character of the path as a wildcard.</exception>
    public static DataFolder At(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var root = Path.GetFullPath(path);
        if (root.IndexOfAny(['*', '?', '[', ']']) >= 0)
            throw new ArgumentException($"The data folder '{root}' cannot be used: its path must not contain *, ?, [ or ].", nameof(path));
        return new DataFolder(root);
    }

    /// <summary>
    /// The absolute path of a file that the ledger names relative to the lake. It has forward slashes everywhere, so
    /// that the file name which DuckDB reports for a row equals it.
    /// </summary>
    public string InLake(string relative) => $"{Lake.Replace('\\', '/')}/{relative}";

    internal void Create()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Lake);
        Directory.CreateDirectory(Temporary);
    }

    internal void EmptyTemporary()
    {
        if (Directory.Exists(Temporary))
            Directory.Delete(Temporary, recursive: true);
        Directory.CreateDirectory(Export);
    }
}
