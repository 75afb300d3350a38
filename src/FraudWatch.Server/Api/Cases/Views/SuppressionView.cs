using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>New findings of a rule about a subject open no case until a day.</summary>
public sealed record SuppressionView
{
    public required long Id { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    /// <summary>fixmedins_code, or the handle of a person.</summary>
    public required string SubjectCode { get; init; }

    /// <summary>The code again, or the person's number with all but its end hidden.</summary>
    public required string SubjectLabel { get; init; }

    public required string RuleId { get; init; }

    /// <summary>Division of the subject; empty when unknown.</summary>
    public required string Region { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    public required string Reason { get; init; }

    public long? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When somebody ended it early.</summary>
    public DateTime? LiftedAt { get; init; }

    public required int Version { get; init; }

    internal static SuppressionView Of(Suppression one, PersonHandles persons)
    {
        var subject = one.SubjectKind == SubjectKind.Person ? persons.Of(one.SubjectCode) : new PersonRef(one.SubjectCode, one.SubjectCode);
        return new SuppressionView
        {
            Id = one.Id,
            SubjectKind = one.SubjectKind,
            SubjectCode = subject.Handle,
            SubjectLabel = subject.Label,
            RuleId = one.RuleId,
            Region = one.Region,
            Until = one.Until,
            Reason = one.Reason,
            AuthorId = one.AuthorId,
            AuthorName = one.AuthorName,
            At = one.At,
            LiftedAt = one.LiftedAt,
            Version = one.Version,
        };
    }
}
