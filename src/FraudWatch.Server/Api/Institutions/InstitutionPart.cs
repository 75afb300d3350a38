using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>A list of what belongs to one institution: so few rows that they are read whole, and filtered and ordered in memory.</summary>
/// <typeparam name="TView">A row, as the API shows it.</typeparam>
internal sealed record InstitutionPart<TView> where TView : class
{
    /// <summary>Its name in the address.</summary>
    public required string Name { get; init; }

    /// <summary>What it shows, in which order.</summary>
    public required string Summary { get; init; }

    /// <summary>What it can be asked.</summary>
    public required ListShape<TView> Shape { get; init; }

    /// <summary>What a run makes and must be there.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>The statement for an institution's code; the request is for what the rows themselves depend on.</summary>
    public required Func<string, HttpRequest, SqlValues, string> Sql { get; init; }

    public required Func<ClaimsRow, TView> View { get; init; }

    /// <summary>What a file shows of a row.</summary>
    public required IReadOnlyList<ShapeColumn<TView>> Columns { get; init; }
}
