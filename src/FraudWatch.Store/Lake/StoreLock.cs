using System.Globalization;

namespace FraudWatch.Store.Lake;

/// <summary>
/// The right to use a data folder: an exclusive lock of the operating system, which ends with the process however it
/// ends. The owner is named in a file of its own, because the locked one cannot be read by others.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream held;

    private StoreLock(FileStream held) => this.held = held;

    /// <exception cref="StoreInUseException">Another process, or another store of this one, holds it.</exception>
    public static StoreLock Take(DataFolder folder)
    {
        FileStream held;
        try
        {
            held = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(folder.Lock))
        {
            throw new StoreInUseException(Refusal(folder));
        }

        var owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Path.GetFileName(Environment.ProcessPath)}");
        File.WriteAllText(folder.Owner, owner);
        return new StoreLock(held);
    }

    public void Dispose() => held.Dispose();

    private static string Refusal(DataFolder folder)
    {
        var owner = File.Exists(folder.Owner) ? File.ReadAllText(folder.Owner).Split(' ', 2) : [];
        var who = owner is [var id, var name] ? $"process {id} ({name})" : "another process";
        return $"The store in {folder.Root} is in use by {who}. One process owns a store at a time: stop that one, or ask it to do the work.";
    }
}
