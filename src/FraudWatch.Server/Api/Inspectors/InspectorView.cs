using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Inspectors;

/// <summary>Somebody who may be sent, with what the forming of teams goes by.</summary>
public sealed record InspectorView
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required string Department { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Number of the enforcement certificate; null without one.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? CertificateUntil { get; init; }

    /// <summary>The last day on which the person is away; null for somebody who is there.</summary>
    public DateOnly? UnavailableUntil { get; init; }

    public required IReadOnlyList<RecusalView> Recusals { get; init; }

    /// <summary>The number in the ETag of the person.</summary>
    public required int Version { get; init; }

    /// <summary>Makes views of users: certificates and recusals are as many as an office has people, and read at once.</summary>
    internal static async Task<Func<UserAccount, InspectorView>> ReaderAsync(CaseworkContext context, CancellationToken cancellation)
    {
        var cards = await context.Set<InspectorCard>().ToDictionaryAsync(card => card.UserId, cancellation);
        var recusals = (await context.Set<Recusal>().OrderBy(one => one.FixmedinsCode).ToListAsync(cancellation)).ToLookup(one => one.UserId);
        return user => new InspectorView
        {
            Id = user.Id,
            Name = user.Name,
            DisplayName = user.DisplayName,
            Department = user.Department,
            Regions = [.. user.Regions.Select(grant => grant.Region).Order(StringComparer.Ordinal)],
            CertificateNumber = cards.GetValueOrDefault(user.Id)?.CertificateNumber,
            CertificateUntil = cards.GetValueOrDefault(user.Id)?.CertificateUntil,
            UnavailableUntil = user.UnavailableUntil,
            Recusals = [.. recusals[user.Id].Select(one => new RecusalView(one.FixmedinsCode, one.Reason, one.DecidedAt))],
            Version = user.Version,
        };
    }
}
