using System.Security.Cryptography;
using FraudWatch.Detection.Knowledge;
using FraudWatch.Server.Http;
using FraudWatch.Store;

namespace FraudWatch.Server.Knowledge;

/// <summary>
/// Publications that were sent, in the data folder's <c>knowledge-imports/</c> under random names, and what they would do.
/// </summary>
internal sealed class KnowledgeFiles(ClaimsStore claims, TimeProvider time)
{
    /// <summary>Bytes that a publication has at most.</summary>
    public const long Largest = 80L << 20;

    private const int BufferBytes = 128 << 10;

    /// <summary>Where a file of that name lies.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    private string Folder => Path.Combine(claims.Folder.Root, "knowledge-imports");

    /// <summary>Takes a body in.</summary>
    /// <returns>Its name here, its length and its hash.</returns>
    /// <exception cref="RequestRefusedException">It is too large.</exception>
    public async Task<(string Name, long Bytes, string Sha256)> TakeAsync(Stream body, CancellationToken cancellation)
    {
        var name = Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name)) ?? ".");
        try
        {
            await using var file = new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (buffer, bytes) = (new byte[BufferBytes], 0L);
            for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
            {
                bytes += read;
                if (bytes > Largest)
                    throw new RequestRefusedException(Problem.Of(StatusCodes.Status413PayloadTooLarge, "too-large", $"A publication has at most {Largest} bytes."));
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
            file.Flush(flushToDisk: true);
            return (name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            Delete(name);
            throw;
        }
    }

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    public void Delete(string name)
    {
        if (File.Exists(PathOf(name)))
            File.Delete(PathOf(name));
    }

    /// <summary>Deletes what no import has yet to read: as a claims file, a publication goes once it is in force, refused or failed.</summary>
    /// <param name="needed">Names of the files that stay.</param>
    /// <param name="older">Younger files may be of a request that is under way.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <returns>How many went.</returns>
    public int DeleteAllBut(IReadOnlySet<string> needed, TimeSpan older, CancellationToken cancellation)
    {
        var before = time.GetUtcNow().UtcDateTime - older;
        var read = Directory.Exists(Folder) ? new DirectoryInfo(Folder).GetFiles().Where(file => !needed.Contains(file.Name) && file.LastWriteTimeUtc < before).ToList() : [];
        foreach (var file in read)
        {
            cancellation.ThrowIfCancellationRequested();
            file.Delete();
        }
        return read.Count;
    }

    /// <summary>What a file would do, found by importing it into a copy of the knowledge that is there.</summary>
    /// <exception cref="InvalidDataException">It is of no known shape.</exception>
    public KnowledgePreview Preview(string name, KnowledgeChoices choices, CancellationToken cancellation)
    {
        var copy = DataFolder.At(Path.Combine(claims.Folder.Temporary, $"knowledge-{Guid.NewGuid():N}"));
        try
        {
            Copy(claims.Folder.Knowledge, copy.Knowledge);
            var before = ReportKnowledge.Run(copy, Today);
            var report = ImportKnowledge.Run(copy, PathOf(name), OptionsOf(choices), cancellation);
            return KnowledgePreview.Of(report, before, ReportKnowledge.Run(copy, Today));
        }
        finally
        {
            if (Directory.Exists(copy.Root))
                Directory.Delete(copy.Root, recursive: true);
        }
    }

    /// <summary>Imports a file into the data folder; a second time it changes nothing. Whoever calls is inside the claims store's gate.</summary>
    /// <exception cref="InvalidDataException">It is of no known shape.</exception>
    public ImportReport Import(string name, KnowledgeChoices choices, CancellationToken cancellation) =>
        ImportKnowledge.Run(claims.Folder, PathOf(name), OptionsOf(choices), cancellation);

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private ImportOptions OptionsOf(KnowledgeChoices choices) => new()
    {
        ValidFrom = choices.ValidFrom,
        Region = choices.Region,
        UpdateReplaces = choices.UpdateReplaces,
        ReplaceTable = choices.ReplaceTable,
        Clock = time,
    };

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }
    }
}
