using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FraudWatch.Store.Lake;

/// <summary>Writes that are on the disk when the call returns, not merely in the system's cache.</summary>
internal static partial class DurableFiles
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4;

    /// <summary>Forces a file to the disk and returns its size and hash.</summary>
    public static (long Bytes, string Sha256) Seal(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Flush(flushToDisk: true);
        return (file.Length, hash);
    }

    /// <summary>Hash of a file's bytes, in hex.</summary>
    public static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// Forces a folder's names to the disk: a renamed file may otherwise be lost with the power although its bytes
    /// are safe. Windows keeps names in its own journal and offers no such call.
    /// </summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Uninterrupted(() => Open(path, ReadOnly));
        if (folder < 0)
            throw Failure("open", path);
        try
        {
            if (Uninterrupted(() => Fsync(folder)) != 0)
                throw Failure("flush", path);
        }
        finally
        {
            _ = Close(folder);
        }
    }

    /// <summary>A signal may break a call off on file systems over a network; the runtime sends some to its own threads.</summary>
    private static int Uninterrupted(Func<int> call)
    {
        while (true)
        {
            var result = call();
            if (result >= 0 || Marshal.GetLastPInvokeError() != Interrupted)
                return result;
        }
    }

    private static IOException Failure(string verb, string path)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"Could not {verb} the folder {path}: {new Win32Exception(error).Message}.", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
