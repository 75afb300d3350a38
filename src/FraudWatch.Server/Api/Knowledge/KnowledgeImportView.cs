using System.Text.Json;
using FraudWatch.Casework.Knowledge;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Knowledge;

namespace FraudWatch.Server.Api.Knowledge;

/// <summary>A publication on its way into force.</summary>
public sealed record KnowledgeImportView
{
    public required long Id { get; init; }

    /// <summary>What the sender calls the file.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required KnowledgeImportState State { get; init; }

    /// <summary>How it is to be imported.</summary>
    public required KnowledgeChoices Choices { get; init; }

    /// <summary>What it would do to what was there when it was sent.</summary>
    public required KnowledgePreview Preview { get; init; }

    public required string AuthorName { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>What another person decides: <c>/approvals/ID</c>.</summary>
    public long? ApprovalId { get; init; }

    public long? DeciderId { get; init; }

    public DateTime? DecidedAt { get; init; }

    /// <summary>Since when the data folder holds it: the next run goes by it.</summary>
    public DateTime? InForceAt { get; init; }

    /// <summary>Why it was refused or failed.</summary>
    public string? Problem { get; init; }

    public required int Version { get; init; }

    internal static KnowledgeImportView Of(KnowledgeImport import) => new()
    {
        Id = import.Id,
        File = import.FileName,
        Sha256 = import.Sha256,
        Bytes = import.Bytes,
        State = import.State,
        Choices = Read<KnowledgeChoices>(import.Options),
        Preview = Read<KnowledgePreview>(import.Preview),
        AuthorName = import.AuthorName,
        CreatedAt = import.CreatedAt,
        ApprovalId = import.ApprovalId,
        DeciderId = import.DeciderId,
        DecidedAt = import.DecidedAt,
        InForceAt = import.InForceAt,
        Problem = import.Problem,
        Version = import.Version,
    };

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StoredJson.Options) ?? throw new InvalidDataException("An import is empty.");
}
