using System.Security.Cryptography;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Files of cases, each under its hash in the folder beside the case store: <c>files/ab/abcd…</c>. Written aside, flushed, then
/// renamed, so that what is there under a hash is whole.
/// </summary>
public sealed class AttachmentStore(CaseworkFolder folder)
{
    /// <summary>Takes bytes in.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="most">More bytes than this are refused while they are read.</param>
    /// <param name="cancellation">Stops; nothing is left behind.</param>
    /// <exception cref="RefusedException">Too large, empty, or of a kind that is not taken.</exception>
    public async Task<StoredFile> TakeAsync(Stream content, long most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(folder.Files);
        var aside = Path.Combine(folder.Files, $".{Guid.NewGuid():N}");
        try
        {
            var (size, hash, head) = await WriteAsync(content, aside, most, cancellation);
            var type = FileKinds.Tell(head) ?? throw RefusedException.Invalid("file", $"Files of this kind are not taken; those that are: {string.Join(", ", FileKinds.Taken)}.");
            var place = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? folder.Files);
            File.Move(aside, place, overwrite: true);
            return new StoredFile(hash, size, type);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>The bytes under a hash.</summary>
    /// <exception cref="RefusedException">They are gone, or are no longer what they were.</exception>
    public async Task<Stream> OpenAsync(string hash, CancellationToken cancellation)
    {
        var place = PathOf(hash);
        if (!File.Exists(place))
            throw RefusedException.NotFound("The file is missing from the case store's folder; restore it from a backup.");
        var stream = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != hash)
        {
            await stream.DisposeAsync();
            throw RefusedException.Conflict("The file is not what was attached: its hash differs. Restore it from a backup.");
        }

        stream.Position = 0;
        return stream;
    }

    private string PathOf(string hash) => Path.Combine(folder.Files, hash[..2], hash);

    private static async Task<(long Size, string Hash, byte[] Head)> WriteAsync(Stream content, string path, long most, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, head, size) = (new byte[1 << 16], new List<byte>(FileKinds.HeadLength), 0L);
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            size += read;
            if (size > most)
                throw RefusedException.Invalid("file", $"A file has at most {most} bytes.");
            if (head.Count < FileKinds.HeadLength)
                head.AddRange(buffer.AsSpan(0, Math.Min(read, FileKinds.HeadLength - head.Count)));
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (size == 0)
            throw RefusedException.Invalid("file", "The file is empty.");
        file.Flush(flushToDisk: true);
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()), [.. head]);
    }
}
