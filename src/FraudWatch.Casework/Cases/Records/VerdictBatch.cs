using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>Verdicts on their way back into the claims store. Its rows are kept until they are there, so that the same batch can be sent again.</summary>
public sealed class VerdictBatch
{
    public long Id { get; set; }

    /// <summary>JSON array of the rows; emptied once they are written.</summary>
    public required string Rows { get; set; }

    public int Count { get; set; }

    public DateTime At { get; set; }

    public DateTime? WrittenAt { get; set; }

    /// <summary>Number of the batch in the claims store.</summary>
    public string Number => $"verdicts-{Id:D8}";
}

internal sealed class VerdictBatchConfiguration : IEntityTypeConfiguration<VerdictBatch>
{
    public void Configure(EntityTypeBuilder<VerdictBatch> builder)
    {
        builder.Ignore(batch => batch.Number);
        builder.HasIndex(batch => batch.WrittenAt);
    }
}
