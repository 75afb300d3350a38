using System.Globalization;

namespace FraudWatch.Store.Lake;

/// <summary>
/// The right to use a data folder: an exclusive lock of the operating system, which ends with the process however it
/// ends. The owner is named in a file of its own, because the locked one cannot be read by others.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream held;

    private readonly string owner;

    private StoreLock(FileStream held, string owner) => (this.held, this.owner) = (held, owner);

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

        File.WriteAllText(folder.Owner, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Path.GetFileName(Environment.ProcessPath)}"));
        return new StoreLock(held, folder.Owner);
    }

    public void Dispose()
    {
        File.Delete(owner);
        held.Dispose();
    }

    private static string Refusal(DataFolder folder)
    {
        var owner = File.Exists(folder.Owner) ? File.ReadAllText(folder.Owner).Split(' ', 2) : [];
        var who = owner is [var id, var name] ? $"process {id} ({name})" : "another process";
        return $"The store in {folder.Root} is in use by {who}. One process owns a store at a time: stop that one, or ask it to do the work.";
    }
}
