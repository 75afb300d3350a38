using System.Security.Cryptography;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Http;
using FraudWatch.Store;

namespace FraudWatch.Server.Claims;

/// <summary>
/// Files that are received and not loaded yet: <c>uploads/</c> in the data folder, which only its owner may read. They bear random
/// names; what a sender calls a file is never part of a path. Bytes pass through a buffer of fixed size.
/// </summary>
internal sealed class UploadArea
{
    private const int BufferBytes = 128 << 10;

    private readonly string folder;
    private readonly ClaimsOptions limits;
    private readonly HashSet<string> busy = new(StringComparer.Ordinal);
    private long used;

    public UploadArea(ClaimsStore claims, ServerOptions options)
    {
        (folder, limits) = (Path.Combine(claims.Folder.Root, "uploads"), options.Claims);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        used = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
    }

    /// <summary>Bytes of all files in it.</summary>
    public long Used => Interlocked.Read(ref used);

    /// <summary>A name that no file has.</summary>
    public static string NewName() => Guid.NewGuid().ToString("N");

    /// <exception cref="ArgumentException">The name is none that this area gives.</exception>
    public string PathOf(string name) => Guid.TryParseExact(name, "N", out _)
        ? Path.Combine(folder, name)
        : throw new ArgumentException("This is no name of a file in the upload area.", nameof(name));

    /// <exception cref="RequestRefusedException">A file of this size would not fit now, or never.</exception>
    public void EnsureRoom(long bytes)
    {
        if (bytes > limits.LargestUpload || bytes > limits.UploadArea)
            throw TooLarge();
        if (Used + bytes > limits.UploadArea)
            throw Full();
    }

    /// <summary>
    /// Writes what is sent behind an offset; what an interrupted writer left behind it is cut off first. When it returns, the
    /// bytes are on the disk.
    /// </summary>
    /// <param name="name">The file.</param>
    /// <param name="offset">Bytes before it that are kept.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="progress">Told the file's length behind each buffer.</param>
    /// <param name="cancellation">Stops between buffers.</param>
    /// <returns>SHA-256 of what was written, hexadecimal.</returns>
    /// <exception cref="RequestRefusedException">Somebody is writing to it, it becomes too large, or the area is full.</exception>
    public async Task<string> WriteAsync(string name, long offset, Stream content, Action<long> progress, CancellationToken cancellation)
    {
        using var hold = Hold(name);
        await using var file = new FileStream(PathOf(name), Options());
        Resize(file, offset);
        file.Position = offset;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
            {
                EnsureRoomFor(file.Position, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                Interlocked.Add(ref used, read);
                hash.AppendData(buffer, 0, read);
                progress(file.Position);
            }
        }
        finally
        {
            file.Flush(flushToDisk: true);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of a whole file, hexadecimal.</summary>
    public async Task<string> HashAsync(string name, CancellationToken cancellation)
    {
        using var hold = Hold(name);
        await using var file = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    public void Delete(string name)
    {
        var file = new FileInfo(PathOf(name));
        if (!file.Exists)
            return;
        var bytes = file.Length;
        file.Delete();
        Interlocked.Add(ref used, -bytes);
    }

    /// <summary>Deletes every file that nothing needs any more.</summary>
    public void Sweep(IReadOnlySet<string> needed)
    {
        foreach (var name in Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(name => !needed.Contains(name)))
            Delete(name);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private void Resize(FileStream file, long length)
    {
        Interlocked.Add(ref used, length - file.Length);
        file.SetLength(length);
    }

    private void EnsureRoomFor(long position, int bytes)
    {
        if (position + bytes > limits.LargestUpload)
            throw TooLarge();
        if (Used + bytes > limits.UploadArea)
            throw Full();
    }

    private Holding Hold(string name)
    {
        lock (busy)
        {
            if (!busy.Add(name))
                throw new RequestRefusedException(Problem.Of(StatusCodes.Status409Conflict, "upload-busy", "Another request is working on this upload. Send one piece after the other."));
        }
        return new Holding(this, name);
    }

    private RequestRefusedException TooLarge() => new(Problem.Of(
        StatusCodes.Status413PayloadTooLarge, "too-large", $"A file has at most {Math.Min(limits.LargestUpload, limits.UploadArea)} bytes here. Split it."));

    private static RequestRefusedException Full() => RequestRefusedException.Later("upload-area-full", "Too much waits to be loaded. Send it later.");

    private sealed class Holding(UploadArea area, string name) : IDisposable
    {
        public void Dispose()
        {
            lock (area.busy)
                area.busy.Remove(name);
        }
    }
}
