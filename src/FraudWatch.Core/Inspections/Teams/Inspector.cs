namespace FraudWatch.Core.Inspections;

/// <summary>A person who may be put in a team.</summary>
public sealed record Inspector
{
    /// <summary>Names the person in the roster.</summary>
    public required string Id { get; init; }

    /// <summary>The department that sends the person; a team has three.</summary>
    public required string Department { get; init; }

    /// <summary>Last day of the enforcement certificate; null for someone without one, such as a third party's expert.</summary>
    public DateOnly? CertificateUntil { get; init; }

    /// <summary>Areas that the person inspected in the plan before: nobody goes there twice running.</summary>
    public IReadOnlyCollection<string> LastAreas { get; init; } = [];

    /// <summary>With whom the person was in a team in the plan before: other company is preferred.</summary>
    public IReadOnlyCollection<string> LastColleagues { get; init; } = [];

    /// <summary>Institutions from which the person is recused (行政处罚法 43).</summary>
    public IReadOnlyCollection<string> Recused { get; init; } = [];
}
