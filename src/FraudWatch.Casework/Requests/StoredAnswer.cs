using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Requests;

/// <summary>
/// What was answered to a request that carried an idempotency key, so that the request sent again is answered and not done again.
/// </summary>
public sealed class StoredAnswer
{
    public long Id { get; init; }

    public required long UserId { get; init; }

    /// <summary>Method and path.</summary>
    public required string Route { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the request's body, hexadecimal.</summary>
    public required string BodyHash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>HTTP status; null while the work is under way, or for ever when the service was killed in the middle of it.</summary>
    public int? Status { get; set; }

    /// <summary>Headers of the answer that belong to it (location, etag, content-type), as a JSON object.</summary>
    public string Headers { get; set; } = "{}";

    public byte[] Body { get; set; } = [];
}

internal sealed class StoredAnswerConfiguration : IEntityTypeConfiguration<StoredAnswer>
{
    public void Configure(EntityTypeBuilder<StoredAnswer> builder)
    {
        builder.HasIndex(answer => new { answer.UserId, answer.Route, answer.Key }).IsUnique();
        builder.HasIndex(answer => answer.At);
    }
}
