using System.Text.Json;
using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Knowledge;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Server.Knowledge;

/// <summary>Takes a publication in, counts what it would do, and asks a second person whether rules shall go by it.</summary>
internal sealed class AskForKnowledge(KnowledgeFiles files, RecordKnowledge record)
{
    /// <param name="actor">Who sends it.</param>
    /// <param name="name">What the sender calls the file.</param>
    /// <param name="choices">How it is to be imported.</param>
    /// <param name="body">The file; its header says what it is.</param>
    /// <param name="cancellation">Nothing is kept then.</param>
    /// <exception cref="RefusedException">It is of no known shape, or the division is none of the sender's.</exception>
    public async Task<KnowledgeImport> RunAsync(Actor actor, string name, KnowledgeChoices choices, Stream body, CancellationToken cancellation)
    {
        var called = ReceiveUpload.NameOf(name);
        if (choices.Region is { } region && !RegionScope.IsCode(region))
            throw RefusedException.Invalid("region", $"'{region}' is no division code: it has six digits.");
        var (stored, bytes, hash) = await files.TakeAsync(body, cancellation);
        try
        {
            var preview = await Task.Run(() => files.Preview(stored, choices, cancellation), cancellation);
            var sentence = $"Knowledge from {called} (sha256 {hash[..12]}): {preview.Usable} of {preview.Read} rows usable, {preview.Added} new, {preview.NewVersions} new versions, {preview.Corrected} corrected.";
            var import = await record.AskAsync(actor, new NewKnowledge(
                called, stored, hash, bytes, JsonSerializer.Serialize(choices, StoredJson.Options), choices.Region ?? RuleChangeContent.Everywhere,
                JsonSerializer.Serialize(preview, StoredJson.Options), sentence), cancellation);
            if (import.StoredFile != stored)
                files.Delete(stored);
            return import;
        }
        catch (InvalidDataException unknown)
        {
            files.Delete(stored);
            throw RefusedException.Invalid("body", unknown.Message.Replace(files.PathOf(stored), called, StringComparison.Ordinal));
        }
        catch
        {
            files.Delete(stored);
            throw;
        }
    }
}
