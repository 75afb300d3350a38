using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Inspections;

/// <summary>One problem of the ledger (问题台账). Found and extrapolated amounts are never added up.</summary>
public sealed class FoundProblem : IVersioned
{
    public long Id { get; init; }

    public required long InspectionId { get; init; }

    /// <summary>The rule that pointed to it; empty for what was found on site alone.</summary>
    public string RuleId { get; init; } = "";

    public required string Title { get; set; }

    /// <summary>Clause that was broken, as the inspector names it.</summary>
    public required string Clause { get; set; }

    /// <summary>Where the proof is: record numbers, photographs, statements.</summary>
    public required string Evidence { get; set; }

    /// <summary>Yuan established on site.</summary>
    public required decimal AmountFound { get; set; }

    /// <summary>Yuan that the sampling ratio adds under the agreement; null without such a clause.</summary>
    public decimal? AmountExtrapolated { get; set; }

    /// <summary>Number of the agreement's clause; empty without extrapolation.</summary>
    public string AgreementClause { get; set; } = "";

    public InstitutionOpinion Opinion { get; set; }

    public string OpinionReason { get; set; } = "";

    public required long CreatedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public int Version { get; set; }
}

internal sealed class FoundProblemConfiguration : IEntityTypeConfiguration<FoundProblem>
{
    public void Configure(EntityTypeBuilder<FoundProblem> builder) => builder.HasOne<Inspection>().WithMany().HasForeignKey(problem => problem.InspectionId);
}
